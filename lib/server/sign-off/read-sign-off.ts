import type { SignOff } from '@/lib/core/sign-off/sign-off-contract'
import { loadArticle } from '@/lib/server/articles/load-article'
import type { Ctx } from '@/lib/server/context'
import { signOffState } from './sign-off-state'

/** What stands in the way of a sign-off, who signed the checklist, and the last sign-off. */
export async function readSignOff(ctx: Ctx, { id }: { readonly id: string }): Promise<SignOff> {
  const article = await loadArticle(ctx, ctx.db.read, id)
  return (await signOffState(ctx.db, ctx.db.read, article)).state
}
