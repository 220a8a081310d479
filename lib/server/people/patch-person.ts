import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import type { AuditFact } from '@/lib/core/audit/events'
import type { patchPersonInput, Person } from '@/lib/core/people/person-contract'
import type { User } from '@/lib/generated/prisma/client'
import { appendEvent, type NewEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { personInclude, presentPerson } from './present-person'
import { requireAdmin } from './require-admin'
import { saltedHash } from './salted-hash'

export type PatchPersonInput = {
  readonly id: string
  readonly patch: z.output<typeof patchPersonInput>
}

/** What a patch brings that the row does not already say. */
type News = { name?: string; role?: User['role']; disabled?: boolean; personId?: string }

/**
 * Changes a person's name or role, disables or enables the account, or says which other account is the same person
 * (their own id: none). A new role and disabling end the person's sessions. Throws `last_admin` (409) where nobody
 * would be left to manage the desk.
 */
export async function patchPerson(ctx: Ctx, { id, patch }: PatchPersonInput): Promise<Person> {
  requireAdmin(ctx)
  return ctx.db.write(async (tx) => {
    const user = await tx.db.user.findUnique({ where: { id }, include: personInclude })
    if (user === null) throw new AppError('not_found', 404, 'There is no such person at this desk.')
    const news = await newsOf(tx, user, patch)
    if (Object.keys(news).length === 0) return presentPerson(user)
    await keepAnAdmin(tx, user, news)
    if (news.personId !== undefined) await moveToPerson(tx, user, news.personId, patch.samePersonAs === id)
    const row = await tx.db.user.update({
      where: { id },
      data: columnsOf(news, ctx.now),
      include: personInclude,
    })
    for (const event of eventsOf(user, news, patch)) {
      await appendEvent(tx, ctx, { ...event, thing: `user:${id}`, ...liveOf(event, id) })
    }
    return presentPerson(row)
  })
}

async function newsOf(tx: WriteTx, user: User, patch: PatchPersonInput['patch']): Promise<News> {
  const { name, role, disabled, samePersonAs } = patch
  const news: News = {}
  if (name !== undefined && name !== user.name) news.name = name
  if (role !== undefined && role !== user.role) news.role = role
  if (disabled !== undefined && disabled !== (user.disabledAt !== null)) news.disabled = disabled
  if (samePersonAs === undefined) return news
  const personId = await personBehind(tx, user, samePersonAs)
  if (personId !== user.personId) news.personId = personId
  return news
}

async function personBehind(tx: WriteTx, user: User, samePersonAs: string): Promise<string> {
  if (samePersonAs === user.id) {
    const others = await tx.db.user.count({ where: { personId: user.personId, id: { not: user.id } } })
    return others === 0 ? user.personId : uuid()
  }
  const other = await tx.db.user.findUnique({ where: { id: samePersonAs } })
  if (other !== null) return other.personId
  const errors = [{ path: 'samePersonAs', message: 'There is no such person at this desk.' }]
  throw new AppError('invalid', 422, 'samePersonAs: There is no such person at this desk.', { errors })
}

/** All accounts that were one person with this one come along; an account that is to stand alone goes alone. */
async function moveToPerson(tx: WriteTx, user: User, personId: string, alone: boolean): Promise<void> {
  const where = alone ? { id: user.id } : { personId: user.personId }
  await tx.db.user.updateMany({ where, data: { personId } })
}

/** Counts only admins who can sign in: an invitation that was never taken up manages nothing. */
async function keepAnAdmin(tx: WriteTx, user: User, news: News): Promise<void> {
  const isAdmin = user.role === 'admin' && user.disabledAt === null
  const leaves = news.disabled === true || (news.role !== undefined && news.role !== 'admin')
  if (!isAdmin || !leaves) return
  const others = await tx.db.user.count({
    where: {
      id: { not: user.id },
      role: 'admin',
      disabledAt: null,
      OR: [{ passwordHash: { not: null } }, { oidcSubject: { not: null } }],
    },
  })
  if (others === 0) {
    throw new AppError(
      'last_admin',
      409,
      'This is the last admin who can sign in. Make another person admin first.',
    )
  }
}

function columnsOf({ name, role, disabled }: News, now: Date) {
  return {
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(disabled !== undefined && { disabledAt: disabled ? now : null }),
    ...((role !== undefined || disabled !== undefined) && { sessionVersion: { increment: 1 } }),
  }
}

/** Lists of every article show names, and who of the keepers of sources is still there. */
function liveOf({ verb }: AuditFact, id: string): Pick<NewEvent, 'live'> {
  const isShown = verb === 'person_renamed' || verb === 'person_disabled' || verb === 'person_enabled'
  return isShown ? { live: { type: 'person', data: { id } } } : {}
}

/** One event for each thing that changed. */
function eventsOf(user: User, news: News, { samePersonAs }: PatchPersonInput['patch']): AuditFact[] {
  const { name, role, disabled, personId } = news
  const events: AuditFact[] = []
  if (name !== undefined) events.push({ verb: 'person_renamed', data: { name: saltedHash(user.salt, name) } })
  if (role !== undefined) events.push({ verb: 'role_changed', data: { from: user.role, to: role } })
  if (disabled !== undefined) events.push({ verb: disabled ? 'person_disabled' : 'person_enabled', data: {} })
  if (personId !== undefined && samePersonAs !== undefined) {
    const isAlone = samePersonAs === user.id
    events.push(
      isAlone
        ? { verb: 'persons_parted', data: {} }
        : { verb: 'persons_joined', data: { with: samePersonAs } },
    )
  }
  return events
}
