import type { Group } from '@/lib/core/people/group-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { groupInclude, presentGroup } from './group-row'

/** All groups by name. */
export async function listGroups(ctx: Ctx): Promise<{ items: Group[] }> {
  allow(ctx, 'see sources')
  const rows = await ctx.db.read.group.findMany({ include: groupInclude, orderBy: { name: 'asc' } })
  return { items: rows.map(presentGroup) }
}
