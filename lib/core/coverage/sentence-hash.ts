import type { Span } from '../anchors/span'
import { hashText } from '../articles/projection'
import { bySentence } from './sentences-touched'

/** An annotation as it stands at the revision; offsets are null for an orphan, which stands in no sentence. */
export type StandingAnnotation = {
  readonly kind: 'claim' | 'correction' | 'query'
  readonly state: string
  readonly anchorState: 'exact' | 'moved' | 'changed' | 'orphaned'
  readonly start: number | null
  readonly end: number | null
  /** corrections: the new text, else null */
  readonly replacement: string | null
  /** the revision in which an approved correction already stands in the copy */
  readonly appliedIn: number | null
}

/**
 * The hashes that marks on sentences are bound to: hex SHA-256 of each sentence as it reads in the corrected copy.
 * `annotations` are all of the article's. `plain` are the hashes of the sentences as they stand in the revision, where
 * the caller knows them: a revision never changes, and most sentences have no correction.
 */
export function sentenceHashes(
  text: string,
  sentences: readonly Span[],
  annotations: readonly StandingAnnotation[],
  plain: readonly string[] = [],
): readonly string[] {
  const edits = bySentence(sentences, approvedEdits(annotations))
  return sentences.map((sentence, index) => {
    const own = edits.get(index)
    if (own === undefined) return plain[index] ?? hashText(text.slice(sentence.start, sentence.end))
    return hashText(reading(text, sentence, own))
  })
}

type Edit = Span & { readonly replacement: string }

/** The corrections that enter the corrected copy: approved, not yet in the text, and surely placed. */
function approvedEdits(annotations: readonly StandingAnnotation[]): readonly Edit[] {
  return annotations
    .flatMap(({ kind, state, appliedIn, anchorState, start, end, replacement }) => {
      const isDrawn = anchorState === 'exact' || anchorState === 'moved'
      if (kind !== 'correction' || state !== 'approved' || appliedIn !== null || !isDrawn) return []
      return start === null || end === null || replacement === null ? [] : [{ start, end, replacement }]
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * A sentence with its corrections made. One that reaches over the sentence's edge stands whole in each sentence that
 * it touches, so that it opens all of them.
 */
function reading(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  let read = ''
  let at = start
  for (const edit of edits) {
    read += text.slice(at, Math.max(at, edit.start)) + edit.replacement
    at = Math.max(at, Math.min(edit.end, end))
  }
  return read + text.slice(at, end)
}
