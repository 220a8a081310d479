import type { AnnotationPlace } from '@/components/data/annotation-place'
import {
  annotationKinds,
  type AnnotationKind,
  type AnnotationState,
} from '@/lib/core/annotations/annotation-contract'
import { isDrawn, type Highlight } from '@/lib/editor/highlight'

/** `text`: what the copy shows; `todo`: what somebody still has to do; a state: only that one. */
export type StateFilter = 'text' | 'todo' | 'all' | AnnotationState

export type AnnotationFilter = {
  readonly kinds: readonly AnnotationKind[]
  readonly state: StateFilter
  /** a user id, or '' for everybody */
  readonly person: string
}

export const everything: AnnotationFilter = { kinds: annotationKinds, state: 'text', person: '' }

const undone: ReadonlySet<AnnotationState> = new Set(['open', 'proposed', 'reopened', 'answered'])

/** What a filter looks at. */
type Filtered = Pick<AnnotationPlace, 'kind' | 'state' | 'appliedIn' | 'createdBy'>

/** Whether somebody still has to do something about it. */
export function isOpen(annotation: Pick<AnnotationPlace, 'state'>): boolean {
  return undone.has(annotation.state)
}

/** Whether its words can be found in the copy: a `changed` or `orphaned` anchor is for a person to confirm. */
export function isAnchored({ anchorState }: AnnotationPlace): boolean {
  return anchorState === 'exact' || anchorState === 'moved'
}

export function matches(annotation: Filtered, filter: AnnotationFilter): boolean {
  return (
    filter.kinds.includes(annotation.kind) &&
    (filter.person === '' || annotation.createdBy.id === filter.person) &&
    matchesState(annotation, filter.state)
  )
}

function matchesState(annotation: Filtered, state: StateFilter): boolean {
  if (state === 'all') return true
  if (state === 'text') return isDrawn(annotation.state) && annotation.appliedIn === null
  if (state === 'todo') return isOpen(annotation)
  return annotation.state === state
}

/** The next (or previous) open annotation after the active one, around the end; null when none is open. */
export function nextOpen(
  ordered: readonly AnnotationPlace[],
  activeId: string | null,
  step: 1 | -1,
  passes: (annotation: AnnotationPlace) => boolean = isOpen,
): string | null {
  const count = ordered.length
  const at = ordered.findIndex(({ id }) => id === activeId)
  const start = at === -1 ? (step === 1 ? -1 : count) : at
  for (let distance = 1; distance <= count; distance += 1) {
    const candidate = ordered[(start + step * distance + 2 * count) % count]
    if (candidate && passes(candidate)) return candidate.id
  }
  return null
}

// Few are looked at that are not drawn by themselves.
const marks = new WeakMap<AnnotationPlace, Highlight>()

/** What the copy draws of an annotation; null when it has no place in the text. The same for as long as it is the same. */
export function highlightOf(annotation: AnnotationPlace): Highlight | null {
  if (!isAnchored(annotation)) return null
  const isInText = isDrawn(annotation.state) && annotation.appliedIn === null
  if (isInText || annotation.kind !== 'correction') return annotation
  const known = marks.get(annotation)
  if (known !== undefined) return known
  // What is not drawn by itself is only marked while it is looked at: its new text is not part of the copy.
  const mark = { ...annotation, kind: 'claim' as const, replacement: null }
  marks.set(annotation, mark)
  return mark
}

export function countKinds(
  annotations: readonly AnnotationPlace[],
): Readonly<Record<AnnotationKind, number>> {
  const counts = { claim: 0, correction: 0, query: 0 }
  for (const { kind } of annotations) counts[kind] += 1
  return counts
}
