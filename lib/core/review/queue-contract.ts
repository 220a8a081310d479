import { z } from 'zod'
import { annotationSchema, correctionCategories } from '../annotations/annotation-contract'
import { pageOf, pageQuery } from '../api/paging'
import { idField } from '../text-field'

/** What waits is a correction without its decision, or a claim on which verdicts differ. */
export const reviewKinds = ['correction', 'claim'] as const

export const reviewQueueQuery = pageQuery.extend({
  articleId: idField.optional().describe('only what waits on this article'),
  kind: z.enum(reviewKinds).optional(),
  category: z.enum(correctionCategories).optional().describe('only corrections of this category'),
  by: idField.optional().describe('only what this person made, with whichever account'),
})
export type ReviewQueueQuery = z.infer<typeof reviewQueueQuery>

const offset = z.number().int().min(0)

/** One thing that waits for the one who asks. */
export const reviewItem = z
  .object({
    article: z.object({ id: idField, headline: z.string() }),
    sentence: z
      .object({ text: z.string(), start: offset, end: offset })
      .nullable()
      .describe('the sentences around the span, and where the span stands in them; null for an orphan'),
    annotation: annotationSchema,
    competing: z
      .array(idField)
      .describe('other undecided corrections that overlap it: only one can be applied'),
    mine: z.enum(['approve', 'reject']).nullable().describe('what the one who asks decided, in a dispute'),
    mayApprove: z.boolean(),
    why: z.string().nullable().describe('why it can not be approved by the one who asks'),
  })
  .meta({ id: 'ReviewItem' })
export type ReviewItem = z.infer<typeof reviewItem>

export const reviewQueueSchema = pageOf(reviewItem).extend({
  total: z.number().int().describe('as many wait under these filters, on all pages'),
})
export type ReviewQueue = z.infer<typeof reviewQueueSchema>
