import type { Group } from '@/lib/core/people/group-contract'
import { AppError } from '@/lib/core/app-error'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { WriteTx } from '@/lib/server/context'
import { invalidInput } from '@/lib/server/http/invalid-input'

export const groupInclude = {
  members: { include: { user: { select: { id: true, name: true } } }, orderBy: { userId: 'asc' } },
} satisfies Prisma.GroupInclude
type GroupRow = Prisma.GroupGetPayload<{ include: typeof groupInclude }>

export function presentGroup({ id, name, members }: GroupRow): Group {
  return { id, name, members: members.map(({ user }) => user) }
}

export async function loadGroup(tx: WriteTx, id: string): Promise<GroupRow> {
  const row = await tx.db.group.findUnique({ where: { id }, include: groupInclude })
  if (row === null) throw new AppError('not_found', 404, 'There is no such group at this desk.')
  return row
}

/** Two groups of one name could not be told apart where a rule is shown. */
export async function checkName(tx: WriteTx, name: string, ownId: string | null): Promise<void> {
  const rows = await tx.db.group.findMany({ select: { id: true, name: true } })
  const taken = rows.some((row) => row.id !== ownId && row.name.toLowerCase() === name.toLowerCase())
  if (taken) throw new AppError('name_taken', 409, `There is already a group named ${name}.`)
}

export async function checkMembers(tx: WriteTx, ids: readonly string[]): Promise<void> {
  const known = await tx.db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  if (ids.every((id) => known.some((user) => user.id === id))) return
  throw invalidInput([{ path: 'members', message: 'Name people of this desk.' }])
}

/** Cards name groups: whoever shows a rule is told. */
export const groupNews = { type: 'desk', data: { name: 'groups' } } as const
