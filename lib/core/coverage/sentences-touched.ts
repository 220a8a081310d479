import type { Span } from '../anchors/span'
import { firstIndex } from '../first-index'

/** Whether a span, or a point that it touches, stands in a sentence. Offsets are UTF-16 code units. */
export function standsIn({ start, end }: Span, sentence: Span): boolean {
  if (start === end) return start >= sentence.start && start <= sentence.end
  return start < sentence.end && end > sentence.start
}

/** What stands in each sentence, by the sentence's index. A point stands in every sentence that it touches. */
export function bySentence<T extends Span>(
  sentences: readonly Span[],
  things: readonly T[],
): Map<number, T[]> {
  const found = new Map<number, T[]>()
  for (const thing of things) {
    const { from, to } = sentencesTouched(sentences, thing)
    for (let index = from; index < to; index += 1) {
      const here = found.get(index)
      if (here) here.push(thing)
      else found.set(index, [thing])
    }
  }
  return found
}

/**
 * The sentences with a character of the span, as indices `from` (inclusive) and `to` (exclusive); for a point those
 * that hold it or that it touches. `from` equals `to` where there is none. Offsets are UTF-16 code units.
 */
export function sentencesTouched(
  sentences: readonly Span[],
  { start, end }: Span,
): { readonly from: number; readonly to: number } {
  const isPoint = start === end
  const from = firstReaching(sentences, start, isPoint)
  let to = from
  for (; to < sentences.length; to += 1) {
    const next = sentences[to]?.start ?? 0
    if (isPoint ? next > end : next >= end) break
  }
  return { from, to }
}

/** The first sentence that ends behind `offset`, or at it where a point may touch. */
function firstReaching(sentences: readonly Span[], offset: number, touching: boolean): number {
  return firstIndex(sentences, ({ end }) => end > offset || (end === offset && touching))
}
