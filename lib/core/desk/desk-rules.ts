import { z } from 'zod'
import { correctionCategories, type CorrectionCategory } from '../annotations/annotation-contract'
import { correctionsInQuotations } from '../corrections/quotation-rule'
import { idField } from '../text-field'

const approvals = z.number().int().min(1).max(20)

/** What the desk asks for corrections of one category, beyond what it asks for all. */
export const categoryRule = z.object({
  approvals: approvals.optional().describe('as many different people approve it'),
  groupId: idField.optional().describe('only people of this group approve it'),
  reason: z.boolean().optional().describe('it is approved only with a reason'),
})

/** What proves a verdict: sources of one origin count once; `primary` of them are primary ones. */
export const sourceRule = z.object({
  sources: z.number().int().min(0).max(20),
  primary: z.number().int().min(0).max(20),
})
export type SourceRule = z.infer<typeof sourceRule>

/** The rules that a desk may set. Four eyes is none of them: it always holds. */
export const deskRules = z.object({
  approvalsNeeded: approvals.describe('as many different people approve a correction'),
  categories: z.partialRecord(z.enum(correctionCategories), categoryRule),
  verdictSources: sourceRule.nullable(),
  keeperAtDesk: z.boolean().describe('a confidential source counts only while its keeper is at the desk'),
  stetNote: z.boolean().describe('a correction is left as it stands only with a note that says why'),
  correctionsInQuotations: z.enum(correctionsInQuotations),
})
export type DeskRules = z.infer<typeof deskRules>

/** A new desk: all off. */
export const noRules: DeskRules = {
  approvalsNeeded: 1,
  categories: {},
  verdictSources: null,
  keeperAtDesk: false,
  stetNote: false,
  correctionsInQuotations: 'allowed',
}

/** As many different people approve a correction of this category; other kinds have none and take the general number. */
export function approvalsFor(rules: DeskRules, category: CorrectionCategory | undefined): number {
  const own = category === undefined ? undefined : rules.categories[category]?.approvals
  return own ?? rules.approvalsNeeded
}
