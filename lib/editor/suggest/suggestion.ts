import type { Span } from '@/lib/core/anchors/span'

/**
 * One difference between the revision and a person's working copy. `start` and `end` are UTF-16 code units of the
 * revision's projection; in the working copy `replacement` stands there instead.
 */
export type Suggestion = Span & {
  /** Of this browser; stays the same while the suggestion grows, is saved and is undone. */
  readonly id: string
  readonly replacement: string
  /**
   * Its span is the person's own choice (made by a card, or given a reason): it may grow when edited, but it is neither
   * cut to its differing words nor joined with a neighbour.
   */
  readonly kept: boolean
}

/** Which end of a span an offset is: text inserted at the very place stands outside the span. */
export type Edge = 'start' | 'end'

/** The working copy's text: unlike a corrected copy's, lines left empty stay. Suggestions are in text order. */
export function workingText(base: string, suggestions: readonly Suggestion[]): string {
  let text = ''
  let at = 0
  for (const { start, end, replacement } of suggestions) {
    text += base.slice(at, start) + replacement
    at = end
  }
  return text + base.slice(at)
}

/** Where each suggestion's new text stands in the working copy. */
export function workingSpans(suggestions: readonly Suggestion[]): readonly Span[] {
  let shift = 0
  return suggestions.map(({ start, end, replacement }) => {
    const from = start + shift
    shift += replacement.length - (end - start)
    return { start: from, end: from + replacement.length }
  })
}

/** An offset of the revision as one of the working copy; a span's edge inside replaced words takes in all the new ones. */
export function toWorking(suggestions: readonly Suggestion[], offset: number, edge: Edge): number {
  let shift = 0
  for (const { start, end, replacement } of suggestions) {
    const isPassed = edge === 'start' || start < end ? end <= offset : end < offset
    if (isPassed) {
      shift += replacement.length - (end - start)
      continue
    }
    if (start >= offset) break
    return edge === 'start' ? start + shift : start + shift + replacement.length
  }
  return offset + shift
}

/** An offset of the working copy as one of the revision; a span's edge inside new words takes in all they replace. */
export function toBase(suggestions: readonly Suggestion[], offset: number, edge: Edge): number {
  let shift = 0
  for (const { start, end, replacement } of suggestions) {
    const from = start + shift
    const to = from + replacement.length
    const isPassed = edge === 'start' || from < to ? to <= offset : to < offset
    if (isPassed) {
      shift += replacement.length - (end - start)
      continue
    }
    if (from >= offset) break
    return edge === 'start' ? start : end
  }
  return offset - shift
}
