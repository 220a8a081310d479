import type { Me } from '@/lib/core/people/person-contract'
import type { Ctx } from '@/lib/server/context'

/** The signed-in person's own account. */
export async function readMe({ db, actor }: Ctx): Promise<Me> {
  const user = await db.read.user.findUniqueOrThrow({ where: { id: actor.id } })
  const { id, name, email, role } = user
  return { id, name, email, role, hasPassword: user.passwordHash !== null }
}
