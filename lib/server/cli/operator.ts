import { AppError } from '@/lib/core/app-error'
import { actorOf } from '@/lib/server/auth/authenticate'
import { systemActor } from '@/lib/server/auth/system-actor'
import type { Actor, Ctx, Db } from '@/lib/server/context'

/** The desk itself, for what an operator does to the whole of it. */
export function deskContext(db: Db): Ctx {
  return { db, actor: systemActor, now: new Date() }
}

/** The person in whose name a command works: the one named, otherwise the first admin. */
export async function personContext(db: Db, email: string | null): Promise<Ctx> {
  return { db, actor: await operator(db, email), now: new Date() }
}

async function operator(db: Db, email: string | null): Promise<Actor> {
  if (email !== null) {
    const user = await db.read.user.findUnique({ where: { email: email.trim().toLowerCase() } })
    if (user === null) throw new AppError('not_found', 404, `There is no account with the address ${email}.`)
    if (user.disabledAt !== null) throw new AppError('disabled', 409, `The account ${email} is disabled.`)
    return actorOf(user, 'cli')
  }
  const first = await db.read.user.findFirst({
    where: { role: 'admin', disabledAt: null },
    orderBy: { createdAt: 'asc' },
  })
  if (first === null) {
    throw new AppError('no_admin', 409, 'The desk has no admin yet. Make one: stet user add --role admin …')
  }
  return actorOf(first, 'cli')
}
