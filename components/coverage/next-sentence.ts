import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import { sentencesTouched } from '@/lib/core/coverage/sentences-touched'

/**
 * The next sentence (or, with step −1, the one before) that still waits for a look, going round the end; null when
 * there is none. One that is marked and waits only for a decision is not asked for again.
 */
export function nextUnmarked(
  sentences: readonly Sentence[],
  current: number | null,
  step: 1 | -1,
): number | null {
  const count = sentences.length
  const from = current ?? (step === 1 ? -1 : count)
  for (let away = 1; away <= count; away += 1) {
    const index = (((from + step * away) % count) + count) % count
    if (sentences[index]?.marked === null) return index
  }
  return null
}

/** The sentence at an offset, or the first after it; null in an article without any. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number | null {
  const { from } = sentencesTouched(sentences, { start: offset, end: offset })
  return sentences.length === 0 ? null : Math.min(from, sentences.length - 1)
}
