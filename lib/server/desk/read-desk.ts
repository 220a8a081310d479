import type { Desk } from '@/lib/core/desk/desk-settings'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Ctx } from '@/lib/server/context'
import { readSetting, settingsVersion } from './desk-settings'

/** All of the desk's settings, for anybody signed in. */
export async function readDesk({ db }: Ctx): Promise<Desk> {
  return deskOf(db.read)
}

export async function deskOf(db: Prisma.TransactionClient): Promise<Desk> {
  return {
    version: await settingsVersion(db),
    deskName: await readSetting(db, 'deskName'),
    abbreviations: await readSetting(db, 'abbreviations'),
    checklist: await readSetting(db, 'checklist'),
    rules: await readSetting(db, 'rules'),
  }
}
