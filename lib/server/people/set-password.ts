import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import type { setPasswordInput } from '@/lib/core/people/person-contract'
import type { Prisma, User } from '@/lib/generated/prisma/client'
import { appendEvent } from '@/lib/server/audit/append-event'
import { actorOf } from '@/lib/server/auth/authenticate'
import { hashPassword } from '@/lib/server/auth/password-hash'
import { sha256Hex } from '@/lib/server/auth/secret-hash'
import type { Ctx } from '@/lib/server/context'
import { limiters } from '@/lib/server/rate-limit/desk-limiters'
import { rateLimited } from '@/lib/server/rate-limit/rate-limiter'

export type SetPasswordInput = z.output<typeof setPasswordInput> & { readonly network: string }

/**
 * Sets a password by a one-time link; the person's sessions end. Throws `link_invalid` (410) for a link that is
 * unknown, used, too old or of a disabled account, and `rate_limited` (429).
 */
export async function setPassword(
  ctx: Omit<Ctx, 'actor'>,
  { link, password, network }: SetPasswordInput,
): Promise<{ email: string }> {
  const { ms } = await limiters().passwordLinks.take(network)
  if (ms > 0) throw rateLimited(ms)
  // Looked at before the costly hashing, and again inside the write.
  if ((await readInvite(ctx, link)) === null) throw linkInvalid()
  const passwordHash = await hashPassword(password)
  return ctx.db.write(async (tx) => {
    const found = await goodLink(tx.db, link, ctx.now)
    if (found === null) throw linkInvalid()
    const { user, id } = found
    await tx.db.passwordLink.update({ where: { id }, data: { usedAt: ctx.now } })
    await tx.db.user.update({
      where: { id: user.id },
      data: { passwordHash, failedSignIns: 0, lockedUntil: null, sessionVersion: { increment: 1 } },
    })
    const by = { actor: actorOf(user, 'session'), now: ctx.now }
    await appendEvent(tx, by, { verb: 'password_set', thing: `user:${user.id}`, data: {} })
    return { email: user.email }
  })
}

/** Whom a one-time link is for; null when it is good no longer. */
export async function readInvite(
  { db, now }: Omit<Ctx, 'actor'>,
  link: string,
): Promise<{ name: string; email: string } | null> {
  const found = await goodLink(db.read, link, now)
  return found && { name: found.user.name, email: found.user.email }
}

async function goodLink(
  db: Pick<Prisma.TransactionClient, 'passwordLink'>,
  link: string,
  now: Date,
): Promise<{ id: string; user: User } | null> {
  const row = await db.passwordLink.findUnique({ where: { hash: sha256Hex(link) }, include: { user: true } })
  const isGood = row !== null && row.usedAt === null && row.expiresAt > now && row.user.disabledAt === null
  return isGood ? { id: row.id, user: row.user } : null
}

function linkInvalid(): AppError {
  return new AppError(
    'link_invalid',
    410,
    'This link was used already or is older than 7 days. Ask an admin of the desk for a new one.',
  )
}
