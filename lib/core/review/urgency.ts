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
