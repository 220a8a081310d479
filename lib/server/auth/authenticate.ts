import type { Actor, Db } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { User } from '@/lib/generated/prisma/client'
import { limiters } from '@/lib/server/rate-limit/desk-limiters'
import { rateLimited } from '@/lib/server/rate-limit/rate-limiter'
import { networkAddress } from './network-address'
import { sha256Hex } from './secret-hash'
import { readSessionToken, sessionCookieOf } from './session-token'

export type Refusal = 'none' | 'bad_token' | 'stale_session'
export type Authentication = { readonly actor: Actor } | { readonly refusal: Refusal }

/** Last-used times are written this far apart: they are for people, and every write costs a disk flush. */
const SEEN_EVERY_MS = 5 * 60 * 1000

/** Who sends this request to this process. */
export function authenticateRequest(request: Request): Promise<Authentication> {
  return authenticate(db(), request.headers, new Date())
}

/**
 * Who sends a request with these headers. A Bearer header, good or bad, comes before the cookie. The account is read
 * every time: role, disabling and the session's version hold from the next request on.
 * Throws `rate_limited` for an address that keeps sending tokens that are none.
 */
export async function authenticate(
  db: Db,
  headers: Pick<Headers, 'get'>,
  now: Date,
): Promise<Authentication> {
  const authorization = headers.get('authorization')
  const bearer = authorization === null ? null : /^bearer(?:\s+(.*))?$/i.exec(authorization.trim())
  if (bearer !== null) return byToken(db, bearer[1]?.trim() ?? '', networkAddress(headers), now)
  const cookie = sessionCookieOf(headers)
  return cookie === null ? { refusal: 'none' } : bySession(db, cookie, now)
}

async function byToken(db: Db, secret: string, network: string, now: Date): Promise<Authentication> {
  const { badTokens } = limiters()
  const row = secret.startsWith('stet_') ? await db.rows.find('Token', { hash: sha256Hex(secret) }) : null
  const user = row && (await db.rows.find('User', { id: row.userId }))
  if (row === null || user === null || row.revokedAt !== null || user.disabledAt !== null) {
    const { ms } = await badTokens.take(network)
    if (ms > 0) throw rateLimited(ms)
    return { refusal: 'bad_token' }
  }
  if (isDue(row.lastUsedAt, now)) {
    await db.write(async (tx) => {
      await tx.db.token.update({ where: { id: row.id }, data: { lastUsedAt: now } })
      await tx.db.user.update({ where: { id: row.userId }, data: { lastSeenAt: now } })
    })
  }
  return { actor: actorOf(user, 'token') }
}

async function bySession(db: Db, cookie: string, now: Date): Promise<Authentication> {
  const session = await readSessionToken(cookie)
  if (session === null) return { refusal: 'stale_session' }
  const user = await db.rows.find('User', { id: session.userId })
  if (user?.sessionVersion !== session.version || user.disabledAt !== null)
    return { refusal: 'stale_session' }
  if (isDue(user.lastSeenAt, now)) {
    await db.write(async (tx) => {
      await tx.db.user.update({ where: { id: user.id }, data: { lastSeenAt: now } })
    })
  }
  return { actor: actorOf(user, 'session') }
}

function isDue(last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() >= SEEN_EVERY_MS
}

/** An account as the one who acts. */
export function actorOf(
  { id, name, role, personId }: Pick<User, 'id' | 'name' | 'role' | 'personId'>,
  via: Actor['via'],
): Actor {
  return { id, name, role, personId, via }
}
