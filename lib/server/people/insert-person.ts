import { randomUUID } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { AppError } from '@/lib/core/app-error'
import type { Person, Role } from '@/lib/core/people/person-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { personInclude, presentPerson } from './present-person'
import { saltedHash } from './salted-hash'

export type NewPerson = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly passwordHash: string | null
}

/** Adds an account inside a write, with its event. Throws `email_taken` (409). */
export async function insertPerson(tx: WriteTx, ctx: Omit<Ctx, 'db'>, person: NewPerson): Promise<Person> {
  const { email, name, role } = person
  if ((await tx.db.user.findUnique({ where: { email } })) !== null) {
    throw new AppError('email_taken', 409, `There is already an account with the address ${email}.`)
  }
  const id = uuid()
  const salt = randomUUID()
  const data = { ...person, id, salt, personId: id, createdAt: ctx.now }
  const row = await tx.db.user.create({ data, include: personInclude })
  await appendEvent(tx, ctx, {
    verb: 'person_added',
    thing: `user:${id}`,
    data: { role, name: saltedHash(salt, name), email: saltedHash(salt, email) },
  })
  return presentPerson(row)
}
