import type { z } from 'zod'
import {
  deskSettingFields,
  newDesk,
  type DeskSettingName,
  type DeskSettings,
} from '@/lib/core/desk/desk-settings'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Where the number of changes is kept, the version of If-Match. */
const VERSION_KEY = 'settingsVersion'

/** One of the desk's settings; one that was never set is that of a new desk. */
export async function readSetting<N extends DeskSettingName>(
  db: Prisma.TransactionClient,
  name: N,
): Promise<DeskSettings[N]> {
  const row = await db.deskSetting.findUnique({ where: { key: name } })
  return parseSetting(name, row?.value ?? null)
}

/** A setting as it is stored; null when the desk never set it. */
export function parseSetting<N extends DeskSettingName>(name: N, value: string | null): DeskSettings[N] {
  if (value === null) return newDesk[name]
  const field: z.ZodType = deskSettingFields[name]
  const stored: unknown = JSON.parse(value)
  // A rule that came after the desk set its own is off there.
  const whole = name === 'rules' ? { ...newDesk.rules, ...(stored as object) } : stored
  // The value comes from the schema of its own name.
  return field.parse(whole) as DeskSettings[N]
}

export async function settingsVersion(db: Prisma.TransactionClient): Promise<number> {
  const row = await db.deskSetting.findUnique({ where: { key: VERSION_KEY } })
  return row === null ? 1 : Number(row.value)
}

/** Stores settings, and grows their version. */
export async function storeSettings(
  db: Prisma.TransactionClient,
  changes: Partial<DeskSettings>,
  version: number,
  now: Date,
): Promise<void> {
  const rows = [...Object.entries(changes), [VERSION_KEY, version] as const]
  for (const [key, setting] of rows) {
    const value = JSON.stringify(setting)
    const data = { value, updatedAt: now }
    await db.deskSetting.upsert({ where: { key }, create: { key, ...data }, update: data })
  }
}
