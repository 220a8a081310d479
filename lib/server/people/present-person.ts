import type { Person } from '@/lib/core/people/person-contract'
import type { Prisma } from '@/lib/generated/prisma/client'

/** What a person's row is loaded with to be shown. */
export const personInclude = {
  _count: { select: { tokens: { where: { revokedAt: null } } } },
} satisfies Prisma.UserInclude

type PersonRow = Prisma.UserGetPayload<{ include: typeof personInclude }>

export function presentPerson(row: PersonRow): Person {
  const { id, name, email, role, personId } = row
  return {
    id,
    name,
    email,
    role,
    personId,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    tokens: row._count.tokens,
    invited: row.passwordHash === null && row.oidcSubject === null,
  }
}
