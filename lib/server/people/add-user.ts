import type { Person, Role } from '@/lib/core/people/person-contract'
import { hashPassword } from '@/lib/server/auth/password-hash'
import type { Ctx } from '@/lib/server/context'
import { insertPerson } from './insert-person'
import { makeInviteLink, storeInviteLink } from './invite-link'

export type AddUserInput = {
  /** in lower case, as the contract's field makes it */
  readonly email: string
  readonly name: string
  readonly role: Role
  /** null: the answer has a one-time link instead */
  readonly password: string | null
}

/**
 * Adds an account for whoever has a shell on the desk's machine (`stet user add`, the seed): the first admin comes
 * from here, so nobody's role is asked.
 */
export async function addUser(
  ctx: Ctx,
  input: AddUserInput,
): Promise<{ person: Person; inviteUrl: string | null }> {
  const { email, name, role, password } = input
  const passwordHash = password === null ? null : await hashPassword(password)
  const link = makeInviteLink()
  return ctx.db.write(async (tx) => {
    const person = await insertPerson(tx, ctx, { email, name, role, passwordHash })
    if (passwordHash !== null) return { person, inviteUrl: null }
    await storeInviteLink(tx, person.id, link, ctx.now)
    return { person, inviteUrl: link.url }
  })
}
