import { z } from 'zod'
import { defaultScale, type VerdictWord } from '@/lib/core/claims/verdict-scale'
import { correctionsInQuotations, type QuotationRule } from '@/lib/core/corrections/quotation-rule'
import type { Prisma } from '@/lib/generated/prisma/client'

const quotationRules = z.enum(correctionsInQuotations)

/** Whether a correction of somebody's quoted words needs a source before it is approved; not, unless the desk says so. */
export async function quotationRule(db: Prisma.TransactionClient): Promise<QuotationRule> {
  const row = await db.deskSetting.findUnique({ where: { key: 'correctionsInQuotations' } })
  return row === null ? 'allowed' : quotationRules.parse(JSON.parse(row.value))
}

const approvals = z.number().int().min(1).max(20)

/** As many different people approve a correction before it counts; one, unless the desk's rules say more. */
export async function approvalsNeeded(db: Prisma.TransactionClient): Promise<number> {
  const row = await db.deskSetting.findUnique({ where: { key: 'approvalsNeeded' } })
  return readApprovalsNeeded(row?.value ?? null)
}

/** The setting as it is stored; null when the desk never set it. */
export function readApprovalsNeeded(value: string | null): number {
  return value === null ? 1 : approvals.parse(JSON.parse(value))
}

const scaleWords = z.array(z.object({ word: z.string(), value: z.number().nullable() })).min(1)
export type DeskScale = { readonly version: number; readonly words: readonly VerdictWord[] }

/** The desk's present verdict scale. */
export async function verdictScale(db: Prisma.TransactionClient): Promise<DeskScale> {
  const row = await db.verdictScale.findFirst({ orderBy: { version: 'desc' } })
  if (row === null) return { version: 1, words: defaultScale }
  return { version: row.version, words: scaleWords.parse(JSON.parse(row.words)) }
}
