const FRAGMENT = 'annotation-'

/** The one form of a link to an annotation: its article's room, opened on it. */
export function annotationHref(articleId: string, annotationId: string): string {
  return `/articles/${articleId}#${FRAGMENT}${annotationId}`
}

/** The annotation that a fragment (`location.hash`) names, or null. */
export function annotationInHash(hash: string): string | null {
  const found = /^#annotation-([0-9a-f-]{36})$/i.exec(hash)
  return found?.[1]?.toLowerCase() ?? null
}
