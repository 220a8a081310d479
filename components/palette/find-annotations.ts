import type { Annotation } from '@/lib/core/annotations/annotation-contract'

/** What an annotation says, for finding it: words, claims, reasons, notes, sources. */
export function wordsOf(annotation: Annotation): readonly string[] {
  const { correction, claim, query, citations, decisions, anchor } = annotation
  return [
    correction?.replacement,
    correction?.reason,
    claim?.statement,
    claim?.claimant,
    claim?.explanation,
    query?.text,
    anchor.exact,
    ...decisions.map(({ note }) => note),
    ...citations.flatMap(({ quote, source }) => [quote, source.title]),
  ].filter((words) => words !== undefined && words !== null && words !== '') as readonly string[]
}

/** More than these nobody reads: a longer search narrows them. */
const MOST = 20

/** Those in which every word searched for stands, in the order given, with the passage that matched first. */
export function findAnnotations(
  annotations: readonly Annotation[],
  search: string,
): readonly { readonly annotation: Annotation; readonly passage: string }[] {
  const wanted = search
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const [first] = wanted
  if (first === undefined) return []
  const found: { annotation: Annotation; passage: string }[] = []
  for (const annotation of annotations) {
    const passages = wordsOf(annotation)
    const all = passages.join('\n').toLocaleLowerCase()
    if (!wanted.every((word) => all.includes(word))) continue
    const passage = passages.find((words) => words.toLocaleLowerCase().includes(first)) ?? ''
    found.push({ annotation, passage })
    if (found.length === MOST) break
  }
  return found
}
