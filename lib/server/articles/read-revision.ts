import type { revisionSchema } from '@/lib/core/articles/article-contract'
import type { Ctx } from '@/lib/server/context'
import type { z } from 'zod'
import { loadArticle } from './load-article'
import { loadRevision } from './load-revision'
import { personSelect, presentRevision } from './present-article'

/** One revision, whole. */
export async function readRevision(
  ctx: Ctx,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<z.infer<typeof revisionSchema>> {
  await loadArticle(ctx, ctx.db.read, id)
  const revision = await loadRevision(ctx.db.read, id, number)
  const where = { id: revision.createdById }
  const createdBy = await ctx.db.read.user.findUniqueOrThrow({ where, ...personSelect })
  return presentRevision(revision, createdBy)
}
