import { makeSessionToken, sessionCookieName } from '@/lib/server/auth/session-token'
import type { Db } from '@/lib/server/context'
import { deskOrigin } from './desk-env'

/** The headers by which a browser with this person's session sends a request of ours. */
export async function sessionHeaders(db: Db, userId: string): Promise<Record<string, string>> {
  const { sessionVersion: version } = await db.read.user.findUniqueOrThrow({ where: { id: userId } })
  const token = await makeSessionToken({ userId, version })
  return { cookie: `theme=dark; ${sessionCookieName()}=${token}`, origin: deskOrigin }
}

export function bearer(secret: string): Record<string, string> {
  return { authorization: `Bearer ${secret}` }
}
