import type {
  Annotation,
  AnnotationSpan,
  AnnotationSpans,
  AnnotationState,
} from '@/lib/core/annotations/annotation-contract'

/** What the room knows of every annotation, to draw, count and find it. A whole annotation is one, too. */
export type AnnotationPlace = Pick<Annotation, 'id' | 'kind' | 'version' | 'appliedIn' | 'createdBy'> & {
  readonly state: AnnotationState
  readonly anchor: Pick<Annotation['anchor'], 'start' | 'end' | 'state'>
  readonly correction?: { readonly replacement: string } | undefined
}

/** The desk's compact answer as places, in its order (the text's). */
export function placesOf({ items, people }: AnnotationSpans): readonly AnnotationPlace[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return items.map((span) => placeOf(span, known.get(span.by) ?? { id: span.by, name: '' }))
}

function placeOf(span: AnnotationSpan, createdBy: Annotation['createdBy']): AnnotationPlace {
  const { id, kind, state, version, start, end, anchor = 'exact', replacement, appliedIn = null } = span
  const place = { id, kind, state, version, appliedIn, createdBy, anchor: { start, end, state: anchor } }
  return replacement === undefined ? place : { ...place, correction: { replacement } }
}

/** The places with newer answers among them, in the order of the text; an answer older than what is known is left out. */
export function mergePlaces(
  before: readonly AnnotationPlace[],
  answers: readonly AnnotationPlace[],
): readonly AnnotationPlace[] {
  const newer = new Map(answers.map((answer) => [answer.id, answer]))
  const merged = before.map((place) => {
    const answer = newer.get(place.id)
    newer.delete(place.id)
    return answer !== undefined && answer.version >= place.version ? answer : place
  })
  return inTextOrder([...merged, ...newer.values()])
}

/** The order of the text; what has no place comes last, older before newer (ids tell). */
export function inTextOrder<T extends Pick<AnnotationPlace, 'id' | 'anchor'>>(
  annotations: readonly T[],
): readonly T[] {
  const place = ({ anchor }: T) => anchor.start ?? Number.MAX_SAFE_INTEGER
  return [...annotations].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.anchor.end ?? 0) - (b.anchor.end ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
