import { z } from 'zod'
import { defaultScale, type VerdictWord } from '@/lib/core/claims/verdict-scale'
import type { Prisma } from '@/lib/generated/prisma/client'

const scaleWords = z.array(z.object({ word: z.string(), value: z.number().nullable() })).min(1)
export type DeskScale = { readonly version: number; readonly words: readonly VerdictWord[] }

/** The desk's present verdict scale. */
export async function verdictScale(db: Prisma.TransactionClient): Promise<DeskScale> {
  const row = await db.verdictScale.findFirst({ orderBy: { version: 'desc' } })
  if (row === null) return { version: 1, words: defaultScale }
  return { version: row.version, words: scaleWords.parse(JSON.parse(row.words)) }
}
