import { AppError } from '@/lib/core/app-error'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { makeInviteLink, storeInviteLink } from './invite-link'
import { requireAdmin } from './require-admin'

/**
 * A new one-time link for a person who did not take up the invitation, or forgot the password. The old password holds
 * until the link is used. Throws `person_disabled` (409).
 */
export async function renewInvite(ctx: Ctx, { id }: { readonly id: string }): Promise<{ inviteUrl: string }> {
  requireAdmin(ctx)
  const link = makeInviteLink()
  return ctx.db.write(async (tx) => {
    const user = await tx.db.user.findUnique({ where: { id } })
    if (user === null) throw new AppError('not_found', 404, 'There is no such person at this desk.')
    if (user.disabledAt !== null) {
      throw new AppError('person_disabled', 409, 'This account is disabled. Enable it first.')
    }
    await storeInviteLink(tx, id, link, ctx.now)
    await appendEvent(tx, ctx, { verb: 'invite_renewed', thing: `user:${id}`, data: {} })
    return { inviteUrl: link.url }
  })
}
