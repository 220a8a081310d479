import type { PresentPerson } from '@/lib/core/presence/presence-contract'
import { loadArticle } from '@/lib/server/articles/load-article'
import type { Ctx } from '@/lib/server/context'
import { limiters } from '@/lib/server/rate-limit/desk-limiters'
import { rateLimited } from '@/lib/server/rate-limit/rate-limiter'
import { presenceOf } from './presence-store'

/** Notes where somebody looks, and answers who is there. It writes nothing: it is no record. */
export async function sayPresence(
  ctx: Ctx,
  { id, at }: { readonly id: string; readonly at: PresentPerson['at'] },
): Promise<{ readonly people: readonly PresentPerson[] }> {
  await loadArticle(ctx, ctx.db.read, id)
  const { ms } = await limiters().presence.take(`${ctx.actor.id} ${id}`)
  if (ms > 0) throw rateLimited(ms)
  const presence = presenceOf(ctx.db)
  presence.move(id, ctx.actor, at)
  return { people: await presence.people(id) }
}
