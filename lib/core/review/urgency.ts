import type { AnnotationKind, CorrectionCategory } from '../annotations/annotation-contract'

/** Categories by what is at stake when one is wrong in print, the most first. */
export const categoriesByUrgency: readonly CorrectionCategory[] = [
  'legal',
  'number',
  'name',
  'date',
  'quote',
  'attribution',
  'fact',
  'grammar',
  'spelling',
  'punctuation',
  'style',
]

/**
 * The place of an annotation in the order of review, 0 the most urgent. A claim on which verdicts differ is as urgent as
 * a correction of fact.
 */
export function urgencyOf(kind: AnnotationKind, category?: CorrectionCategory): number {
  return categoriesByUrgency.indexOf(kind === 'correction' && category !== undefined ? category : 'fact')
}

type Waiting = { readonly urgency: number; readonly id: string }

/** For `Array.sort`: by urgency, then the oldest first; ids are UUIDv7, so their order is that of time. */
export function compareWaiting(a: Waiting, b: Waiting): number {
  return a.urgency - b.urgency || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
