import { AppError } from '@/lib/core/app-error'
import type { Group } from '@/lib/core/people/group-contract'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { readSetting } from '@/lib/server/desk/desk-settings'
import { requireAdmin } from '@/lib/server/people/require-admin'
import { groupNews, loadGroup, presentGroup } from './group-row'

/** Takes a group away. Throws `group_in_use` (409) while a rule names it: nobody could approve any more. */
export async function removeGroup(ctx: Ctx, { id }: { readonly id: string }): Promise<Group> {
  requireAdmin(ctx)
  return ctx.db.write(async (tx) => {
    const group = await loadGroup(tx, id)
    const { categories } = await readSetting(tx.db, 'rules')
    const used = Object.entries(categories).filter(([, rule]) => rule.groupId === id)
    if (used.length > 0) {
      const named = used.map(([category]) => category).join(', ')
      throw new AppError(
        'group_in_use',
        409,
        `The rule for ${named} names this group. Change the rule first.`,
      )
    }
    await tx.db.groupMember.deleteMany({ where: { groupId: id } })
    await tx.db.group.delete({ where: { id } })
    const data = { name: group.name }
    await appendEvent(tx, ctx, { verb: 'group_removed', thing: `group:${id}`, data, live: groupNews })
    return presentGroup(group)
  })
}
