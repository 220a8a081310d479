import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/server/env'

/** What a session knows: whose it is, and at which version of the account it was made. */
export type SessionClaims = { readonly userId: string; readonly version: number }

export const SESSION_SECONDS = 7 * 24 * 60 * 60

export function isSecureDesk(): boolean {
  return env().origin.startsWith('https://')
}

/** The prefix makes browsers refuse the cookie from anything but our own host over TLS. */
export function sessionCookieName(): string {
  return isSecureDesk() ? '__Host-stet.session' : 'stet.session'
}

export function sessionCookieOptions(): {
  readonly httpOnly: true
  readonly sameSite: 'lax'
  readonly path: '/'
  readonly secure: boolean
} {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureDesk() }
}

/** An encrypted session as next-auth writes it: for the answer to a password change, and for tests. */
export async function makeSessionToken({ userId, version }: SessionClaims): Promise<string> {
  const token = { sub: userId, version }
  return encode({ token, secret: env().AUTH_SECRET, maxAge: SESSION_SECONDS })
}

/** The claims of a session cookie; null when it is not ours, damaged or too old. */
export async function readSessionToken(token: string): Promise<SessionClaims | null> {
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET })
    if (typeof claims?.sub !== 'string' || typeof claims.version !== 'number') return null
    return { userId: claims.sub, version: claims.version }
  } catch {
    return null
  }
}

/** The session cookie of a request, as it was sent. */
export function sessionCookieOf(headers: Pick<Headers, 'get'>): string | null {
  const prefix = `${sessionCookieName()}=`
  const cookies = headers.get('cookie')?.split(';') ?? []
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(prefix))
  return found === undefined ? null : found.slice(prefix.length)
}

/** The Set-Cookie header of a session; without one it takes the cookie away. */
export function sessionSetCookie(token: string | null): string {
  const { secure, path } = sessionCookieOptions()
  const parts = [`${sessionCookieName()}=${token ?? ''}`, `Path=${path}`, 'HttpOnly', 'SameSite=Lax']
  parts.push(`Max-Age=${token === null ? 0 : SESSION_SECONDS}`)
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
