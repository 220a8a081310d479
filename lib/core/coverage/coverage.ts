import type { Span } from '../anchors/span'
import type { CoverageState, CoverageTotals, Sentence } from './coverage-contract'
import { sentenceHashes, type StandingAnnotation } from './sentence-hash'
import { bySentence } from './sentences-touched'

/** A person's mark on a sentence; of several that fit the last one holds. */
export type SentenceMark = {
  readonly revision: number
  readonly start: number
  readonly sentenceHash: string
  readonly state: CoverageState
  readonly by: string
  readonly at: string
}

export type CoverageInput = {
  readonly revision: number
  /** the projection of the revision */
  readonly text: string
  /** its sentences in order (`splitSentences`) */
  readonly sentences: readonly Span[]
  readonly annotations: readonly StandingAnnotation[]
  /** changes that nobody accepted yet, where they stand in the body */
  readonly openChanges: readonly { readonly start: number | null; readonly end: number | null }[]
  /** in the order in which they were made */
  readonly marks: readonly SentenceMark[]
  /** `sentenceHashes` of these sentences, where the caller has them already */
  readonly hashes?: readonly string[]
}

/** A sentence with its state; `by` is the id of who marked it. */
export type CoveredSentence = Omit<Sentence, 'by'> & { readonly by: string | null }
type Why = NonNullable<Sentence['why']>

/**
 * The state of each sentence (DESIGN §8.8): what a person marked it, as long as it reads as it did then in the
 * corrected copy and nothing unsettled stands in it; else open, with the reason. What is unsettled is told before
 * "not marked". Offsets are UTF-16 code units of the projection.
 */
export function coverSentences(input: CoverageInput): readonly CoveredSentence[] {
  const unsettled = bySentence(input.sentences, unsettledSpans(input))
  const hashes = input.hashes ?? sentenceHashes(input.text, input.sentences, input.annotations)
  const markOf = marksByPlace(input, hashes)
  return input.sentences.map((sentence, index) => {
    const mark = markOf(sentence, hashes[index] ?? '')
    const reason = unsettled.get(index)?.[0]?.why ?? null
    const { start, end } = sentence
    if (!isMarked(mark))
      return { start, end, ...openFor(reason ?? 'not_marked'), marked: null, by: null, at: null }
    const { state: marked, by, at } = mark
    const standing = reason === null ? { state: marked, why: null } : openFor(reason)
    return { start, end, ...standing, marked, by, at }
  })
}

/** How many sentences are in each state. */
export function countCoverage(sentences: readonly { readonly state: CoverageState }[]): CoverageTotals {
  const count = (state: CoverageState) => sentences.filter((sentence) => sentence.state === state).length
  return {
    sentences: sentences.length,
    open: count('open'),
    checked: count('checked'),
    nothingToCheck: count('nothing_to_check'),
  }
}

type Reason = Span & { readonly why: Why }

function unsettledSpans({ annotations, openChanges }: CoverageInput): readonly Reason[] {
  const standing = annotations.flatMap((annotation) => {
    const why = unsettledWhy(annotation)
    return why === null ? [] : placed(annotation, why)
  })
  return [...standing, ...openChanges.flatMap((change) => placed(change, 'open_change'))]
}

function placed({ start, end }: { start: number | null; end: number | null }, why: Why): Reason[] {
  return start === null || end === null ? [] : [{ start, end, why }]
}

function unsettledWhy({ kind, state, anchorState }: StandingAnnotation): Why | null {
  if (['withdrawn', 'rejected', 'superseded', 'resolved'].includes(state)) return null
  if (kind === 'correction' && (state === 'proposed' || state === 'reopened')) return 'undecided_correction'
  if (kind === 'query') return 'open_query'
  if (kind === 'claim' && state === 'open') return 'claim_without_verdict'
  return anchorState === 'changed' ? 'changed_anchor' : null
}

const openFor = (why: Why) => ({ state: 'open', why }) as const

type Marking = SentenceMark & { readonly state: NonNullable<Sentence['marked']> }

function isMarked(mark: SentenceMark | undefined): mark is Marking {
  return mark !== undefined && mark.state !== 'open'
}

/**
 * Finds the mark that holds for a sentence. One made at this revision belongs to its place; one of an earlier revision
 * follows its words, but only where they stand once: it never goes to a sentence that merely looks alike.
 */
function marksByPlace(
  { revision, marks }: CoverageInput,
  hashes: readonly string[],
): (sentence: Span, hash: string) => SentenceMark | undefined {
  const times = new Map<string, number>()
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1)
  const here = new Map<string, SentenceMark>()
  const before = new Map<string, SentenceMark>()
  for (const mark of marks) {
    if (mark.revision === revision) here.set(`${mark.start} ${mark.sentenceHash}`, mark)
    else before.set(mark.sentenceHash, mark)
  }
  return ({ start }, hash) =>
    here.get(`${start} ${hash}`) ?? (times.get(hash) === 1 ? before.get(hash) : undefined)
}
