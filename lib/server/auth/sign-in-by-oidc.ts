import { AppError } from '@/lib/core/app-error'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { User } from '@/lib/generated/prisma/client'
import { saltedHash } from '@/lib/server/people/salted-hash'
import { actorOf } from './authenticate'
import type { SessionClaims } from './session-token'
import { systemActor } from './system-actor'

/** What the identity provider vouches for. */
export type OidcIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly emailVerified: boolean
}

/**
 * Signs in whoever the identity provider names: by issuer and subject, or the first time by a verified e-mail address
 * that has an account here. Everybody else is refused (`unknown_person`, 403): the desk invites its people itself.
 */
export async function signInByOidc(
  { db, now }: Omit<Ctx, 'actor'>,
  identity: OidcIdentity,
): Promise<SessionClaims> {
  const claims = await db.write(async (tx) => {
    const user = await accountOf(tx, identity)
    if (user === null || user.disabledAt !== null) {
      const thing = user === null ? 'desk:sign-in' : `user:${user.id}`
      await appendEvent(
        tx,
        { actor: systemActor, now },
        { verb: 'sign_in_refused', thing, data: { by: 'oidc' } },
      )
      return null
    }
    const actor = actorOf(user, 'session')
    const subject = subjectOf(identity)
    if (user.oidcSubject === null) {
      const data = { identity: saltedHash(user.salt, subject) }
      await appendEvent(tx, { actor, now }, { verb: 'identity_linked', thing: `user:${user.id}`, data })
    }
    await tx.db.user.update({ where: { id: user.id }, data: { oidcSubject: subject, lastSeenAt: now } })
    await appendEvent(
      tx,
      { actor, now },
      { verb: 'signed_in', thing: `user:${user.id}`, data: { by: 'oidc' } },
    )
    return { userId: user.id, version: user.sessionVersion }
  })
  if (claims === null) {
    throw new AppError(
      'unknown_person',
      403,
      'You have no account at this desk. Ask an admin of the desk to invite you.',
    )
  }
  return claims
}

const subjectOf = ({ issuer, subject }: OidcIdentity): string => `${issuer}|${subject}`

async function accountOf(tx: WriteTx, identity: OidcIdentity): Promise<User | null> {
  const linked = await tx.db.user.findUnique({ where: { oidcSubject: subjectOf(identity) } })
  if (linked !== null || identity.email === null || !identity.emailVerified) return linked
  const byEmail = await tx.db.user.findUnique({ where: { email: identity.email.toLowerCase() } })
  return byEmail?.oidcSubject === null ? byEmail : null
}
