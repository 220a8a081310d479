import type { Person } from '@/lib/core/people/person-contract'
import type { Ctx } from '@/lib/server/context'
import { personInclude, presentPerson } from './present-person'
import { requireAdmin } from './require-admin'

/** All accounts, by name. */
export async function listPeople(ctx: Ctx): Promise<{ items: Person[] }> {
  requireAdmin(ctx)
  const rows = await ctx.db.read.user.findMany({
    include: personInclude,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return { items: rows.map(presentPerson) }
}
