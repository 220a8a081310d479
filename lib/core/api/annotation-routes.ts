import { z } from 'zod'
import {
  annotationKinds,
  annotationSchema,
  annotationStates,
  annotationWithThread,
  bulkDecisionInput,
  commentInput,
  commentSchema,
  createAnnotationInput,
  createAnnotationsInput,
  decidedAnnotation,
  decisionInput,
  patchAnnotationInput,
  idsQuery,
  spansSchema,
} from '../annotations/annotation-contract'
import { idParams, pageOf, pageQuery } from './paging'
import { defineRoute } from './route-contract'

const tag = 'Annotations'
const places = [
  'quote_not_found',
  'quote_ambiguous',
  'empty_span',
  'invalid_target',
  'span_crosses_structure',
  'stale_revision',
]

export const listAnnotationsRoute = defineRoute({
  id: 'listAnnotations',
  method: 'GET',
  path: '/articles/{id}/annotations',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'The annotations of an article, in the order of the text',
  query: pageQuery.extend({
    kind: z.enum(annotationKinds).optional(),
    state: z.enum(annotationStates).optional(),
    revision: z.coerce.number().int().min(1).optional(),
    view: z.enum(['full', 'spans']).optional(),
    q: z
      .string()
      .max(200)
      .optional()
      .describe(
        'only those in which all these words stand: in their own, their claim, notes, comments or sources',
      ),
    ids: idsQuery.optional().describe('only these, in this order, with commas between them; at most 100'),
  }),
  status: 200,
  answer: z.union([pageOf(annotationSchema), spansSchema]),
})
export const createAnnotationRoute = defineRoute({
  id: 'createAnnotation',
  method: 'POST',
  path: '/articles/{id}/annotations',
  tag,
  access: 'propose correction',
  params: idParams,
  summary: 'Attach a claim, correction or query to a span',
  body: createAnnotationInput,
  status: 201,
  answer: annotationSchema,
  refusals: places,
})
export const createAnnotationsRoute = defineRoute({
  id: 'createAnnotations',
  method: 'POST',
  path: '/articles/{id}/annotations/bulk',
  tag,
  access: 'propose correction',
  params: idParams,
  summary: 'The same at several places, all or nothing',
  body: createAnnotationsInput,
  status: 201,
  answer: z.object({ items: z.array(annotationSchema) }),
  refusals: places,
})
export const readAnnotationRoute = defineRoute({
  id: 'readAnnotation',
  method: 'GET',
  path: '/annotations/{id}',
  tag,
  access: 'see article',
  params: idParams,
  summary: 'One annotation with its thread',
  status: 200,
  answer: annotationWithThread,
})
export const patchAnnotationRoute = defineRoute({
  id: 'patchAnnotation',
  method: 'PATCH',
  path: '/annotations/{id}',
  tag,
  access: 'edit annotation',
  params: idParams,
  ifMatch: true,
  summary: 'Change an annotation',
  body: patchAnnotationInput,
  status: 200,
  answer: annotationSchema,
  refusals: [...places, 'decided'],
})
export const withdrawAnnotationRoute = defineRoute({
  id: 'withdrawAnnotation',
  method: 'DELETE',
  path: '/annotations/{id}',
  tag,
  access: 'withdraw annotation',
  params: idParams,
  summary: 'Withdraw an annotation; its record stays',
  status: 200,
  answer: annotationSchema,
  refusals: ['decided'],
})
export const decideRoute = defineRoute({
  id: 'decide',
  method: 'POST',
  path: '/annotations/{id}/decision',
  tag,
  access: 'decide',
  params: idParams,
  summary: 'Approve, reject (stet) or reopen a correction',
  body: decisionInput,
  status: 200,
  answer: decidedAnnotation,
  refusals: [
    'four_eyes',
    'text_changed',
    'overlap',
    'source_needed',
    'reason_needed',
    'note_needed',
    'not_in_group',
    'decided',
    'not_decidable',
  ],
})
export const commentRoute = defineRoute({
  id: 'comment',
  method: 'POST',
  path: '/annotations/{id}/comments',
  tag,
  access: 'comment',
  params: idParams,
  summary: 'Add to the thread',
  body: commentInput,
  status: 201,
  answer: commentSchema,
})
export const decideManyRoute = defineRoute({
  id: 'decideMany',
  method: 'POST',
  path: '/articles/{id}/decisions',
  tag,
  access: 'decide',
  params: idParams,
  summary: 'Decide several corrections, all or nothing',
  body: bulkDecisionInput,
  status: 200,
  answer: z.object({ items: z.array(decidedAnnotation) }),
  refusals: ['refused'],
})
