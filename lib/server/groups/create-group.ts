import type { z } from 'zod'
import type { createGroupInput, Group } from '@/lib/core/people/group-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { requireAdmin } from '@/lib/server/people/require-admin'
import { recordId } from '@/lib/server/records/record-id'
import { checkMembers, checkName, groupNews, loadGroup, presentGroup } from './group-row'

/** Makes a group. Throws `name_taken` (409). */
export async function createGroup(ctx: Ctx, input: z.output<typeof createGroupInput>): Promise<Group> {
  requireAdmin(ctx)
  const members = [...new Set(input.members ?? [])]
  return ctx.db.write(async (tx) => {
    await checkName(tx, input.name, null)
    await checkMembers(tx, members)
    const id = recordId()
    await tx.db.group.create({ data: { id, name: input.name, createdAt: ctx.now } })
    await tx.db.groupMember.createMany({ data: members.map((userId) => ({ groupId: id, userId })) })
    const data = { name: input.name, members }
    await appendEvent(tx, ctx, { verb: 'group_made', thing: `group:${id}`, data, live: groupNews })
    return presentGroup(await loadGroup(tx, id))
  })
}
