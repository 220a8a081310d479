import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import type { changePasswordInput } from '@/lib/core/people/person-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import { hashPassword, isPassword } from '@/lib/server/auth/password-hash'
import type { Ctx } from '@/lib/server/context'
import { limiters } from '@/lib/server/rate-limit/desk-limiters'
import { rateLimited } from '@/lib/server/rate-limit/rate-limiter'

/**
 * Changes one's own password; every session ends, and the answer's version is what a fresh one is made with.
 * Throws `wrong_password` (403) and, after several of them, `rate_limited` (429).
 */
export async function changePassword(
  ctx: Ctx,
  { current, next }: z.output<typeof changePasswordInput>,
): Promise<{ sessionVersion: number }> {
  const { id } = ctx.actor
  const { ms } = await limiters().ownPassword.take(id)
  if (ms > 0) throw rateLimited(ms)
  const { passwordHash: before } = await ctx.db.read.user.findUniqueOrThrow({ where: { id } })
  if (!(await isPassword(before, current))) throw wrongPassword()
  const passwordHash = await hashPassword(next)
  const answer = await ctx.db.write(async (tx) => {
    const user = await tx.db.user.findUniqueOrThrow({ where: { id } })
    if (user.passwordHash !== before) throw wrongPassword()
    const data = { passwordHash, sessionVersion: { increment: 1 } }
    const { sessionVersion } = await tx.db.user.update({ where: { id }, data })
    // Links that were handed out before would undo the change.
    await tx.db.passwordLink.deleteMany({ where: { userId: id, usedAt: null } })
    await appendEvent(tx, ctx, { verb: 'password_set', thing: `user:${id}`, data: {} })
    return { sessionVersion }
  })
  await limiters().ownPassword.forget(id)
  return answer
}

function wrongPassword(): AppError {
  return new AppError('wrong_password', 403, 'The current password is not right. Nothing was changed.')
}
