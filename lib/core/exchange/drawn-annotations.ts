import type { AnnotationWithThread } from '../annotations/annotation-contract'
import { overlaps } from '../corrections/overlap'
import type { CorrectionEdit } from '../corrections/correction-edit'

/** An annotation with a place in the text, and its number in the notes. */
export type Placed = {
  readonly note: number
  readonly start: number
  readonly end: number
  readonly annotation: AnnotationWithThread
}

/** Which annotations an annotated copy draws, which it only lists, all numbered in the order of the text. */
export type Drawing = {
  readonly marks: readonly Placed[]
  readonly corrections: readonly Placed[]
  readonly notes: readonly {
    readonly note: number
    readonly annotation: AnnotationWithThread
    readonly drawn: boolean
  }[]
}

const OPEN = new Set(['proposed', 'reopened'])

/** Whether the annotation stands at a place that can be drawn: offsets, and a text that is still the quoted one. */
function hasPlace({ anchor }: AnnotationWithThread): boolean {
  return (
    anchor.start !== null && anchor.end !== null && (anchor.state === 'exact' || anchor.state === 'moved')
  )
}

/** The approved corrections that make the corrected copy: those in place and not already in the copy. */
export function approvedEdits(annotations: readonly AnnotationWithThread[]): readonly CorrectionEdit[] {
  return annotations.flatMap((annotation) => {
    const { id, anchor, correction, state, appliedIn } = annotation
    if (correction === undefined || state !== 'approved' || appliedIn !== null || !hasPlace(annotation))
      return []
    if (anchor.start === null || anchor.end === null) return []
    return [{ id, start: anchor.start, end: anchor.end, replacement: correction.replacement }]
  })
}

/**
 * DESIGN §8.17: approved corrections are drawn, then the open ones that overlap none drawn before (the first made first);
 * claims and queries are drawn wherever they stand; what was rejected, superseded or withdrawn is only listed.
 */
export function chooseDrawn(annotations: readonly AnnotationWithThread[]): Drawing {
  const ordered = [...annotations].sort(inTextOrder)
  const placed = ordered.flatMap((annotation, index): Placed[] => {
    const { start, end } = annotation.anchor
    return start === null || end === null || !hasPlace(annotation)
      ? []
      : [{ note: index + 1, start, end, annotation }]
  })
  const corrections: Placed[] = placed.filter(
    ({ annotation }) => annotation.state === 'approved' && annotation.appliedIn === null,
  )
  const open = placed
    .filter(({ annotation }) => annotation.kind === 'correction' && OPEN.has(annotation.state))
    .sort((a, b) => compareByTime(a.annotation, b.annotation))
  for (const candidate of open) {
    if (!corrections.some((drawn) => overlaps(drawn, candidate))) corrections.push(candidate)
  }
  const marks = placed.filter(
    ({ annotation }) => annotation.kind !== 'correction' && annotation.state !== 'withdrawn',
  )
  const drawn = new Set([...marks, ...corrections].map(({ note }) => note))
  return {
    marks,
    corrections: corrections.sort((a, b) => a.start - b.start || a.end - b.end),
    notes: ordered.map((annotation, index) => ({ note: index + 1, annotation, drawn: drawn.has(index + 1) })),
  }
}

/** In the order of the text; annotations without a place come last, by time. */
function inTextOrder(a: AnnotationWithThread, b: AnnotationWithThread): number {
  const at = (annotation: AnnotationWithThread) => annotation.anchor.start ?? Number.MAX_SAFE_INTEGER
  return at(a) - at(b) || (a.anchor.end ?? 0) - (b.anchor.end ?? 0) || compareByTime(a, b)
}

/** By when they were made; of one moment by their ids, which sort so too. */
function compareByTime(a: AnnotationWithThread, b: AnnotationWithThread): number {
  const [one, other] = [a.createdAt + a.id, b.createdAt + b.id]
  return one === other ? 0 : one < other ? -1 : 1
}
