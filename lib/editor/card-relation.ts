/** The id of an annotation's card in the page. */
export function cardElementId(annotationId: string): string {
  return `card-${annotationId}`
}

/**
 * Tells a screen reader where the card of some marked words is. One element of an annotation carries it, so that it is
 * said once. A card that is not in the page is no relation, and nothing is said.
 */
export function cardRelation(annotationId: string): Record<string, string> {
  return { 'aria-details': cardElementId(annotationId) }
}
