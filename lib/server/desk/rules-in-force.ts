import type { GroupNames } from '@/lib/core/desk/demands'
import type { DeskRules } from '@/lib/core/desk/desk-rules'
import type { Prisma } from '@/lib/generated/prisma/client'
import { parseSetting, readSetting } from './desk-settings'

/** The rules, and the names of the groups that they speak of. */
export type RulesInForce = { readonly rules: DeskRules; readonly groups: GroupNames }

export async function rulesInForce(db: Prisma.TransactionClient): Promise<RulesInForce> {
  return withGroups(db, await readSetting(db, 'rules'))
}

/** The same from the setting as it is stored. */
export async function rulesFrom(db: Prisma.TransactionClient, stored: string | null): Promise<RulesInForce> {
  return withGroups(db, parseSetting('rules', stored))
}

async function withGroups(db: Prisma.TransactionClient, rules: DeskRules): Promise<RulesInForce> {
  const ids = Object.values(rules.categories).flatMap(({ groupId }) => groupId ?? [])
  if (ids.length === 0) return { rules, groups: new Map() }
  const rows = await db.group.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return { rules, groups: new Map(rows.map(({ id, name }) => [id, name])) }
}
