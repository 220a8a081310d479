import { z } from 'zod'
import { personRef } from '../people/person-contract'
import { idField, optionalLine, optionalText, requiredText, timeField } from '../text-field'

/** The claim's own words in an input; the verdict is one of the desk's scale, null takes one's verdict back. */
export const claimInput = z.object({
  statement: requiredText(5000).optional().describe('default: the quote'),
  claimant: optionalLine(300).optional(),
  saidAt: optionalLine(100).optional(),
  verdict: z.string().trim().min(1).max(60).nullable().optional(),
  explanation: optionalText(10_000).optional(),
})
export type ClaimInput = z.infer<typeof claimInput>

export const claimStates = ['open', 'checked'] as const

/** One person's standing verdict. */
export const verdictSchema = z.object({
  by: personRef,
  verdict: z.string(),
  explanation: z.string().nullable(),
  at: timeField,
})

/** A claim as an annotation carries it. */
export const claimPart = z.object({
  id: idField,
  statement: z.string(),
  claimant: z.string().nullable(),
  saidAt: z.string().nullable(),
  verdict: z.string().nullable().describe('the agreed verdict; null while there is none or verdicts differ'),
  explanation: z.string().nullable(),
  state: z.enum(claimStates),
  version: z.number().int(),
  verdicts: z.array(verdictSchema),
  correctionIds: z.array(idField),
  articles: z.number().int().describe('the number of articles it stands in'),
})
export type ClaimPart = z.infer<typeof claimPart>

/** A claim in the desk's memory. */
export const claimSchema = claimPart
  .extend({
    places: z.array(
      z.object({ annotationId: idField, articleId: idField, headline: z.string(), exact: z.string() }),
    ),
    createdBy: personRef,
    createdAt: timeField,
    updatedAt: timeField,
  })
  .meta({ id: 'Claim' })
export type Claim = z.infer<typeof claimSchema>
