import { AppError } from '@/lib/core/app-error'
import type { TokenRow } from '@/lib/core/people/person-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { presentToken } from './present-token'

/** Revokes one of the actor's own tokens, from the next request on; again: the same answer, no event. */
export async function revokeToken(ctx: Ctx, { id }: { readonly id: string }): Promise<TokenRow> {
  return ctx.db.write(async (tx) => {
    const token = await tx.db.token.findUnique({ where: { id } })
    if (token?.userId !== ctx.actor.id) {
      throw new AppError('not_found', 404, 'You have no such token.')
    }
    if (token.revokedAt !== null) return presentToken(token)
    const revoked = await tx.db.token.update({ where: { id }, data: { revokedAt: ctx.now } })
    await appendEvent(tx, ctx, {
      verb: 'token_revoked',
      thing: `user:${token.userId}`,
      data: { tokenId: id },
    })
    return presentToken(revoked)
  })
}
