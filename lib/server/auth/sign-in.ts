import { AppError } from '@/lib/core/app-error'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { User } from '@/lib/generated/prisma/client'
import { limiters } from '@/lib/server/rate-limit/desk-limiters'
import { rateLimited } from '@/lib/server/rate-limit/rate-limiter'
import { actorOf } from './authenticate'
import { isLocked, lockedUntil } from './lock-out'
import { isPassword } from './password-hash'
import type { SessionClaims } from './session-token'
import { systemActor } from './system-actor'

export type SignInInput = { readonly email: string; readonly password: string; readonly network: string }

/** One sentence for every reason: it does not tell whether the address has an account. */
const REFUSED =
  'The address and the password do not match an account. After several wrong passwords an account is shut for some minutes.'

/**
 * Signs a person in by password. Throws `sign_in_refused` (401) in the same words, and after the same work, for an
 * unknown address, a wrong password, a shut and a disabled account; `rate_limited` (429) before any work.
 */
export async function signIn(ctx: Omit<Ctx, 'actor'>, input: SignInInput): Promise<SessionClaims> {
  const email = input.email.trim().toLowerCase()
  await takeAttempt(email, input.network)
  const known = await ctx.db.read.user.findUnique({ where: { email } })
  const isRight = await isPassword(known?.passwordHash ?? null, input.password)
  const claims = await ctx.db.write(async (tx) => {
    const user = known && (await tx.db.user.findUnique({ where: { id: known.id } }))
    // The hash is compared again: a password changed meanwhile ends what was right a moment ago.
    const mayEnter =
      isRight &&
      user?.passwordHash === known?.passwordHash &&
      user?.disabledAt === null &&
      !isLocked(user.lockedUntil, ctx.now)
    return mayEnter ? enter(tx, ctx.now, user) : refuse(tx, ctx.now, user)
  })
  if (claims === null) {
    await limiters().signInByNetwork.take(input.network)
    throw new AppError('sign_in_refused', 401, REFUSED)
  }
  await limiters().signInByAddress.forget(email)
  return claims
}

/** Each address is counted before the work; a network only by what was refused, as many people may share one. */
async function takeAttempt(email: string, network: string): Promise<void> {
  const { signInByAddress, signInByNetwork } = limiters()
  const waits = await Promise.all([signInByAddress.take(email), signInByNetwork.look(network)])
  const ms = Math.max(...waits.map((wait) => wait.ms))
  if (ms > 0) throw rateLimited(ms)
}

async function enter(tx: WriteTx, now: Date, user: User): Promise<SessionClaims> {
  const data = { failedSignIns: 0, lockedUntil: null, lastSeenAt: now }
  await tx.db.user.update({ where: { id: user.id }, data })
  const event = { verb: 'signed_in', thing: `user:${user.id}`, data: { by: 'password' } } as const
  await appendEvent(tx, { actor: actorOf(user, 'session'), now }, event)
  return { userId: user.id, version: user.sessionVersion }
}

/** An unknown address is written down too: a write more or less would tell the two apart. */
async function refuse(tx: WriteTx, now: Date, user: User | null): Promise<null> {
  const thing = user === null ? 'desk:sign-in' : `user:${user.id}`
  await appendEvent(
    tx,
    { actor: systemActor, now },
    { verb: 'sign_in_refused', thing, data: { by: 'password' } },
  )
  if (user !== null && !isLocked(user.lockedUntil, now)) {
    const failedSignIns = user.failedSignIns + 1
    const until = lockedUntil(failedSignIns, now)
    await tx.db.user.update({ where: { id: user.id }, data: { failedSignIns, lockedUntil: until } })
    if (until !== null) {
      const data = { until: until.toISOString() }
      await appendEvent(tx, { actor: systemActor, now }, { verb: 'account_locked', thing, data })
    }
  }
  return null
}
