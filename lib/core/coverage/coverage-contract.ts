import { z } from 'zod'
import { personRef } from '../people/person-contract'
import { timeField } from '../text-field'

export const coverageStates = ['open', 'checked', 'nothing_to_check'] as const
export type CoverageState = (typeof coverageStates)[number]

export const coverageTotals = z.object({
  sentences: z.number().int(),
  open: z.number().int(),
  checked: z.number().int(),
  nothingToCheck: z.number().int(),
})
export type CoverageTotals = z.infer<typeof coverageTotals>

/** One sentence of the current revision: its span (UTF-16 code units), state, why it is open, and who marked it. */
export const sentenceSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  state: z.enum(coverageStates),
  why: z
    .enum([
      'not_marked',
      'undecided_correction',
      'open_query',
      'claim_without_verdict',
      'open_change',
      'changed_anchor',
    ])
    .nullable(),
  by: personRef.nullable(),
  at: timeField.nullable(),
})
export type Sentence = z.infer<typeof sentenceSchema>
export const coverageSchema = z
  .object({ revision: z.number().int(), totals: coverageTotals, sentences: z.array(sentenceSchema) })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof coverageSchema>
