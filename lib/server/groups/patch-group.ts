import type { z } from 'zod'
import type { Group, patchGroupInput } from '@/lib/core/people/group-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { requireAdmin } from '@/lib/server/people/require-admin'
import { checkMembers, checkName, groupNews, loadGroup, presentGroup } from './group-row'

type Input = { readonly id: string; readonly patch: z.output<typeof patchGroupInput> }
type Changes = Record<string, { from: unknown; to: unknown }>

/** Renames a group or says who is in it; what its people approved before stands. Throws `name_taken` (409). */
export async function patchGroup(ctx: Ctx, { id, patch }: Input): Promise<Group> {
  requireAdmin(ctx)
  return ctx.db.write(async (tx) => {
    const before = await loadGroup(tx, id)
    const changes: Changes = {}
    const { name } = patch
    if (name !== undefined && name !== before.name) {
      await checkName(tx, name, id)
      changes.name = { from: before.name, to: name }
      await tx.db.group.update({ where: { id }, data: { name } })
    }
    const from = before.members.map(({ userId }) => userId)
    const to = patch.members === undefined ? from : [...new Set(patch.members)].sort()
    if (JSON.stringify(from) !== JSON.stringify(to)) {
      await checkMembers(tx, to)
      changes.members = { from, to }
      await tx.db.groupMember.deleteMany({ where: { groupId: id } })
      await tx.db.groupMember.createMany({ data: to.map((userId) => ({ groupId: id, userId })) })
    }
    if (Object.keys(changes).length === 0) return presentGroup(before)
    await appendEvent(tx, ctx, {
      verb: 'group_changed',
      thing: `group:${id}`,
      data: { changes },
      live: groupNews,
    })
    return presentGroup(await loadGroup(tx, id))
  })
}
