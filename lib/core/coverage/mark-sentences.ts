import type { Span } from '../anchors/span'
import type { PersonRef } from '../people/person-contract'
import { countCoverage } from './coverage'
import type { Coverage, CoverageState, Sentence } from './coverage-contract'
import { sentencesTouched } from './sentences-touched'

/**
 * The indices of the sentences in a span that a mark changes: those that do not bear it already, whoever set it, so
 * that a repeated mark and one over a range leave the names of those who checked before. Offsets are UTF-16 code units.
 */
export function sentencesToMark(
  sentences: readonly Sentence[],
  span: Span,
  state: CoverageState,
): readonly number[] {
  const wanted = state === 'open' ? null : state
  const { from, to } = sentencesTouched(sentences, span)
  return sentences.slice(from, to).flatMap(({ marked }, index) => (marked === wanted ? [] : [from + index]))
}

/** The coverage once these sentences (by index) bear the mark; what is unsettled in them stays so. */
export function withMark(
  coverage: Coverage,
  indices: readonly number[],
  mark: { readonly state: CoverageState; readonly by: PersonRef; readonly at: string },
): Coverage {
  const sentences = [...coverage.sentences]
  for (const index of indices) {
    const sentence = sentences[index]
    if (sentence) sentences[index] = marked(sentence, mark)
  }
  return { ...coverage, sentences, totals: countCoverage(sentences) }
}

function marked(
  { start, end, why }: Sentence,
  { state, by, at }: { readonly state: CoverageState; readonly by: PersonRef; readonly at: string },
): Sentence {
  const unsettled = why === 'not_marked' ? null : why
  if (state === 'open') {
    return { start, end, state, why: unsettled ?? 'not_marked', marked: null, by: null, at: null }
  }
  if (unsettled !== null) return { start, end, state: 'open', why: unsettled, marked: state, by, at }
  return { start, end, state, why: null, marked: state, by, at }
}
