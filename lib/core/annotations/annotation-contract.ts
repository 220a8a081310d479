import { z } from 'zod'
import { claimInput, claimPart } from '../claims/claim-contract'
import { demandSchema } from '../desk/demand'
import { personRef } from '../people/person-contract'
import { citationSchema, citationsInput } from '../sources/source-contract'
import { idField, optionalText, requiredText, textField, timeField } from '../text-field'

export const annotationKinds = ['claim', 'correction', 'query'] as const
export type AnnotationKind = (typeof annotationKinds)[number]

export const annotationStates = [
  'open',
  'checked',
  'proposed',
  'approved',
  'rejected',
  'withdrawn',
  'superseded',
  'reopened',
  'answered',
  'resolved',
] as const
export type AnnotationState = (typeof annotationStates)[number]

export const anchorStates = ['exact', 'moved', 'changed', 'orphaned'] as const

export const correctionCategories = [
  'spelling',
  'grammar',
  'style',
  'punctuation',
  'name',
  'number',
  'date',
  'quote',
  'attribution',
  'fact',
  'legal',
] as const
export type CorrectionCategory = (typeof correctionCategories)[number]

export const decisionWords = ['approve', 'reject', 'reopen'] as const
export type DecisionWord = (typeof decisionWords)[number]

const offset = z.number().int().min(0)
const context = textField(1000).optional()

/** A span by offsets (UTF-16 code units of the text projection) at a revision, or by quote. */
export const targetInput = z.union([
  z.object({ revision: z.number().int().min(1), start: offset, end: offset }),
  z.object({
    exact: textField(100_000),
    prefix: context,
    suffix: context,
    revision: z.number().int().min(1).optional(),
  }),
])
export type TargetInput = z.infer<typeof targetInput>

/** What a correction says; the old text is the span itself. */
export const correctionInput = z.object({
  replacement: textField(50_000),
  category: z.enum(correctionCategories).optional().describe('default: guessed from the two texts'),
  reason: textField(5000).optional(),
})
export const queryInput = z.object({ text: requiredText(5000) })

const contentInput = {
  claim: claimInput.optional(),
  claimId: idField.optional(),
  correction: correctionInput.optional(),
  query: queryInput.optional(),
  citations: citationsInput.optional(),
}
type Content = {
  kind: AnnotationKind
  claim?: unknown
  claimId?: unknown
  correction?: unknown
  query?: unknown
}
function contentFitsKind(input: Content): boolean {
  switch (input.kind) {
    case 'claim':
      return (
        input.correction === undefined &&
        input.query === undefined &&
        !(input.claim !== undefined && input.claimId !== undefined)
      )
    case 'correction':
      return input.correction !== undefined && input.claim === undefined && input.query === undefined
    case 'query':
      return (
        input.query !== undefined &&
        input.claim === undefined &&
        input.claimId === undefined &&
        input.correction === undefined
      )
  }
}
const fits = {
  path: ['kind'],
  message: 'Give the part that belongs to this kind: claim (or claimId), correction or query.',
}

export const createAnnotationInput = z
  .object({ kind: z.enum(annotationKinds), target: targetInput, ...contentInput })
  .refine((input) => contentFitsKind(input as Content), fits)
export type CreateAnnotationInput = z.infer<typeof createAnnotationInput>

export const createAnnotationsInput = z
  .object({ kind: z.enum(annotationKinds), targets: z.array(targetInput).min(1).max(1000), ...contentInput })
  .refine((input) => contentFitsKind(input as Content), fits)
export type CreateAnnotationsInput = z.infer<typeof createAnnotationsInput>

export const patchAnnotationInput = z.object({
  claim: claimInput.optional(),
  claimId: idField.nullable().optional(),
  correction: correctionInput.partial().optional(),
  query: z
    .object({
      text: requiredText(5000).optional(),
      state: z.enum(['open', 'answered', 'resolved']).optional(),
    })
    .optional(),
  citations: citationsInput.optional(),
  target: targetInput.optional(),
})
export type PatchAnnotationInput = z.infer<typeof patchAnnotationInput>

const note = optionalText(5000).optional()
const textHash = z.string().regex(/^[0-9a-f]{64}$/, 'Send back the textHash of the annotation as you saw it.')
export const decisionInput = z.object({ decision: z.enum(decisionWords), note, textHash })
export type DecisionInput = z.infer<typeof decisionInput>
export const bulkDecisionInput = z.object({
  decision: z.enum(decisionWords),
  items: z
    .array(z.object({ id: idField, textHash }))
    .min(1)
    .max(1000),
  note,
})
export type BulkDecisionInput = z.infer<typeof bulkDecisionInput>
export const commentInput = z.object({ text: requiredText(10_000) })
export type CommentInput = z.infer<typeof commentInput>

export const anchorSchema = z.object({
  revision: z.number().int(),
  start: offset.nullable(),
  end: offset.nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  state: z.enum(anchorStates),
})
export const decisionSchema = z.object({
  by: personRef,
  at: timeField,
  decision: z.enum(decisionWords),
  note: z.string().nullable(),
})
export const commentSchema = z
  .object({ id: idField, text: z.string(), createdBy: personRef, createdAt: timeField })
  .meta({ id: 'Comment' })
export type Comment = z.infer<typeof commentSchema>

export const correctionPart = z.object({
  original: z.string(),
  replacement: z.string(),
  category: z.enum(correctionCategories),
  reason: z.string(),
  inQuotation: z.boolean(),
  claim: z.object({ id: idField, statement: z.string(), verdict: z.string().nullable() }).nullable(),
})

/** An annotation with its anchor at one revision: DESIGN §5. */
export const annotationSchema = z
  .object({
    id: idField,
    articleId: idField,
    kind: z.enum(annotationKinds),
    state: z.enum(annotationStates),
    version: z.number().int(),
    textHash: z.string(),
    anchor: anchorSchema,
    claim: claimPart.optional(),
    correction: correctionPart.optional(),
    query: z.object({ text: z.string() }).optional(),
    citations: z.array(citationSchema),
    decision: decisionSchema.nullable().describe('the decision that holds'),
    decisions: z.array(decisionSchema),
    approvalsNeeded: z.number().int(),
    demands: z.array(demandSchema).describe('what the rules of the desk still ask for, in words'),
    disputed: z.boolean(),
    supersededBy: idField.nullable(),
    appliedIn: z.number().int().nullable(),
    authors: z
      .array(idField)
      .describe('who made the correction or changed its wording or span: none of them decides it'),
    createdBy: personRef,
    createdAt: timeField,
    updatedBy: personRef,
    updatedAt: timeField,
    commentCount: z.number().int(),
  })
  .meta({ id: 'Annotation' })
export type Annotation = z.infer<typeof annotationSchema>

export const annotationWithThread = annotationSchema
  .extend({ comments: z.array(commentSchema) })
  .meta({ id: 'AnnotationWithThread' })
export type AnnotationWithThread = z.infer<typeof annotationWithThread>
export const decidedAnnotation = annotationSchema.extend({ superseded: z.array(idField) })
/** What a page needs of every annotation, to draw, count and find it; the whole of one is asked for by its id. */
export const spanSchema = z.object({
  id: idField,
  kind: z.enum(annotationKinds),
  state: z.enum(annotationStates),
  version: z.number().int(),
  start: offset.nullable(),
  end: offset.nullable(),
  by: idField.describe('who made it'),
  anchor: z.enum(anchorStates).optional().describe('left out where it is exact'),
  replacement: z.string().optional().describe('corrections: the new text'),
  appliedIn: z.number().int().optional().describe('the revision whose copy has it'),
})
export type AnnotationSpan = z.infer<typeof spanSchema>
export const spansSchema = z.object({ items: z.array(spanSchema), people: z.array(personRef) })
export type AnnotationSpans = z.infer<typeof spansSchema>

/** So many annotations can be asked for by their ids at once. */
export const MOST_IDS = 100
/** Ids with commas between them. */
export const idsQuery = z
  .string()
  .max(MOST_IDS * 37)
  .transform((text) => text.split(','))
  .pipe(z.array(idField).min(1).max(MOST_IDS))
