import { z } from 'zod'
import { personRef } from '../people/person-contract'
import { timeField } from '../text-field'

export const coverageStates = ['open', 'checked', 'nothing_to_check'] as const
export type CoverageState = (typeof coverageStates)[number]

/** The sentences of an article's current revision, counted by state. */
export const coverageTotals = z
  .object({
    sentences: z.number().int(),
    open: z.number().int().describe('not marked, or something unsettled stands in it'),
    checked: z.number().int(),
    nothingToCheck: z.number().int(),
  })
  .meta({ id: 'CoverageTotals' })
export type CoverageTotals = z.infer<typeof coverageTotals>

const marked = coverageStates.filter((state) => state !== 'open')

/**
 * One sentence of the current revision: its span (UTF-16 code units), state, why it is open, and the mark on it with who
 * made it. What is marked and yet `open` waits for something unsettled, and is settled with it.
 */
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
  marked: z.enum(marked).nullable(),
  by: personRef.nullable(),
  at: timeField.nullable(),
})
export type Sentence = z.infer<typeof sentenceSchema>
export const coverageSchema = z
  .object({ revision: z.number().int(), totals: coverageTotals, sentences: z.array(sentenceSchema) })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof coverageSchema>

/** Marks the sentences that a span of the revision covers or touches (offsets in UTF-16 code units). */
export const markSentencesInput = z.object({
  revision: z.number().int().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  state: z.enum(coverageStates),
})
export type MarkSentencesInput = z.infer<typeof markSentencesInput>
