import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { foldForSearch, searchWords } from '@/lib/core/search/search-text'

/** What an annotation says, for showing why it was found: words, claims, reasons, notes, sources. */
function wordsOf(annotation: Annotation): readonly string[] {
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

/** The first passage with a word that was searched for; what only the thread says is called by the annotation's own words. */
export function passageOf(annotation: Annotation, search: string): string {
  const wanted = searchWords(search)
  const passages = wordsOf(annotation)
  const found = passages.find((words) => {
    const folded = foldForSearch(words)
    return wanted.some((word) => folded.includes(word))
  })
  return found ?? passages[0] ?? ''
}
