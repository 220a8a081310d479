import { DEFAULT_ABBREVIATIONS } from '@/lib/core/coverage/abbreviations'
import type { Prisma } from '@/lib/generated/prisma/client'
import { readSetting } from './desk-settings'

/** The abbreviations by which this desk's sentences are cut: those that every desk has, and its own. */
export async function deskAbbreviations(db: Prisma.TransactionClient): Promise<readonly string[]> {
  return [...DEFAULT_ABBREVIATIONS, ...(await readSetting(db, 'abbreviations'))]
}
