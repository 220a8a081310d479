import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'

/** Signs the person out everywhere. Access tokens stay: they are revoked one by one. */
export async function endSessions(ctx: Ctx): Promise<Record<string, never>> {
  const { id } = ctx.actor
  return ctx.db.write(async (tx) => {
    await tx.db.user.update({ where: { id }, data: { sessionVersion: { increment: 1 } } })
    await appendEvent(tx, ctx, { verb: 'sessions_ended', thing: `user:${id}`, data: {} })
    return {}
  })
}
