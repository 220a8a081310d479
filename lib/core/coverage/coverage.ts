import type { Span } from '../anchors/span'
import { hashText } from '../articles/projection'
import type { CoverageState, CoverageTotals, Sentence } from './coverage-contract'

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
  const unsettled = collect(input.sentences, unsettledSpans(input))
  const edits = collect(input.sentences, approvedEdits(input.annotations))
  const hashes = input.sentences.map((sentence, index) =>
    hashText(reading(input.text, sentence, edits.get(index) ?? [])),
  )
  const markOf = marksByPlace(input, hashes)
  return input.sentences.map((sentence, index) => {
    const mark = markOf(sentence, hashes[index] ?? '')
    const why = unsettled.get(index)?.[0]?.why ?? (isMarked(mark) ? null : 'not_marked')
    const { start, end } = sentence
    if (why !== null || !isMarked(mark)) return { start, end, state: 'open', why, by: null, at: null }
    return { start, end, state: mark.state, why: null, by: mark.by, at: mark.at }
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

/**
 * The hash a mark on a sentence is bound to: hex SHA-256 of the sentence as it reads in the corrected copy.
 * `annotations` may be all of the article's.
 */
export function sentenceHash(
  text: string,
  sentence: Span,
  annotations: readonly StandingAnnotation[],
): string {
  return hashText(reading(text, sentence, collect([sentence], approvedEdits(annotations)).get(0) ?? []))
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

/** What stands in each sentence, by the sentence's index. A point stands in what it touches. */
function collect<T extends Span>(sentences: readonly Span[], things: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>()
  for (const thing of things) {
    const isPoint = thing.start === thing.end
    for (let index = firstReaching(sentences, thing.start, isPoint); ; index += 1) {
      const sentence = sentences[index]
      if (!sentence || (isPoint ? sentence.start > thing.end : sentence.start >= thing.end)) break
      const here = found.get(index)
      if (here) here.push(thing)
      else found.set(index, [thing])
    }
  }
  return found
}

/** The first sentence that ends behind `offset`, or at it where a point may touch. */
function firstReaching(sentences: readonly Span[], offset: number, touching: boolean): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    const end = sentences[middle]?.end ?? 0
    if (end < offset || (end === offset && !touching)) low = middle + 1
    else high = middle
  }
  return low
}

function isMarked(mark: SentenceMark | undefined): mark is SentenceMark {
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
