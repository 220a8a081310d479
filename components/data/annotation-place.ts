import type { Annotation, AnnotationSpan, AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import { firstIndex } from '@/lib/core/first-index'
import type { Highlight } from '@/lib/editor/highlight'

/** The offset of what has no place in the text: behind all that has. */
export const NOWHERE = 0x3fffffff

/**
 * What the room knows of every annotation, to draw, count and find it. Flat, and of the shape of a `Highlight`, so that
 * ten thousand are kept once: most are drawn, and stand in lists, as they are.
 */
export type AnnotationPlace = Highlight & {
  /** tells it from the other things that have a card */
  readonly type: 'annotation'
  readonly version: number
  /** of the anchor; without a place both offsets are NOWHERE */
  readonly anchorState: Annotation['anchor']['state']
  readonly appliedIn: number | null
  readonly createdBy: Annotation['createdBy']
}

/** The desk's compact answer as places, in its order (the text's). */
export function placesOf({ items, people }: AnnotationSpans): readonly AnnotationPlace[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return items.map((span) => placeOfSpan(span, known.get(span.by) ?? { id: span.by, name: '' }))
}

type Told = Omit<AnnotationSpan, 'by' | 'appliedIn'> & {
  readonly appliedIn?: number | null | undefined
}

// One literal makes them all, so that they all have the same, smallest layout in memory.
function placeOfSpan(span: Told, createdBy: Annotation['createdBy']): AnnotationPlace {
  return {
    type: 'annotation',
    id: span.id,
    kind: sameWord(span.kind),
    state: sameWord(span.state),
    start: span.start ?? NOWHERE,
    end: span.end ?? NOWHERE,
    replacement: span.replacement ?? null,
    version: span.version,
    anchorState: span.anchor ?? 'exact',
    appliedIn: span.appliedIn ?? null,
    createdBy,
  }
}

/** What the room's lists know of a whole annotation. */
export function placeOf({ anchor, correction, ...annotation }: Annotation): AnnotationPlace {
  const { start, end, state } = anchor
  const told = { ...annotation, start, end, anchor: state, replacement: correction?.replacement }
  return placeOfSpan(told, annotation.createdBy)
}

/** Where the words of one stand; null when it has no place, or is not there. */
export function startOf(place: AnnotationPlace | undefined): number | null {
  return place === undefined || place.start === NOWHERE ? null : place.start
}

const words = new Map<string, string>()

/** A word of the contract as one string: what is read from JSON is a copy each time it stands there. */
function sameWord<T extends string>(word: T): T {
  const known = words.get(word)
  if (known !== undefined) return known as T
  words.set(word, word)
  return word
}

/** The places with newer answers among them, in the order of the text; an answer older than what is known is left out. */
export function mergePlaces(
  before: readonly AnnotationPlace[],
  answers: readonly AnnotationPlace[],
): readonly AnnotationPlace[] {
  if (answers.length <= FEW) return answers.reduce(withPlace, before)
  const newer = new Map(answers.map((answer) => [answer.id, answer]))
  const merged = before.map((place) => {
    const answer = newer.get(place.id)
    newer.delete(place.id)
    return answer !== undefined && answer.version >= place.version ? answer : place
  })
  return inTextOrder([...merged, ...newer.values()])
}

/** So many are put in their places one by one: the long list is not sorted again. */
const FEW = 20

function withPlace(before: readonly AnnotationPlace[], answer: AnnotationPlace): readonly AnnotationPlace[] {
  const at = before.findIndex(({ id }) => id === answer.id)
  const known = before[at]
  if (known !== undefined && (known.version > answer.version || isSamePlace(known, answer))) return before
  const list = [...before]
  if (known !== undefined) list.splice(at, 1)
  list.splice(
    firstIndex(list, (one) => compareInList(one, answer) > 0),
    0,
    answer,
  )
  return list
}

/** Then nothing has to be drawn again: it was one's own, or only commented on. */
function isSamePlace(a: AnnotationPlace, b: AnnotationPlace): boolean {
  return (
    a.version === b.version &&
    a.state === b.state &&
    a.start === b.start &&
    a.end === b.end &&
    a.replacement === b.replacement &&
    a.anchorState === b.anchorState &&
    a.appliedIn === b.appliedIn &&
    a.createdBy.name === b.createdBy.name
  )
}

/** The order of the text; what has no place comes last, older before newer (ids tell). */
export function inTextOrder<T extends Pick<AnnotationPlace, 'id' | 'start' | 'end'>>(
  places: readonly T[],
): readonly T[] {
  return [...places].sort(compareInList)
}

type Listed = Pick<AnnotationPlace, 'id' | 'start' | 'end'>

function compareInList(a: Listed, b: Listed): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
