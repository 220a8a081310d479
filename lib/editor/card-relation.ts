/** The id of an annotation's card in the page. */
export function cardElementId(annotationId: string): string {
  return `card-${annotationId}`
}

/**
 * Tells a screen reader where the card of the words that are looked at is; nothing while it is not in the page. One
 * element of an annotation carries it, so that it is said once.
 */
export function cardRelation(annotationId: string, active: boolean): Record<string, string> {
  const id = cardElementId(annotationId)
  const isThere = active && typeof document !== 'undefined' && document.getElementById(id) !== null
  return isThere ? { 'aria-details': id } : {}
}
