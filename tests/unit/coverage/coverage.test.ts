import { describe, expect, it } from '@jest/globals'
import { hashText } from '@/lib/core/articles/projection'
import {
  countCoverage,
  coverSentences,
  type CoverageInput,
  type SentenceMark,
} from '@/lib/core/coverage/coverage'
import { sentenceHashes, type StandingAnnotation } from '@/lib/core/coverage/sentence-hash'

const text = 'One two. Three four.\nFive.'
const sentences = [
  { start: 0, end: 8 },
  { start: 9, end: 20 },
  { start: 21, end: 26 },
]
const mark = (index: number, more: Partial<SentenceMark> = {}): SentenceMark => {
  const { start, end } = sentences[index] ?? { start: 0, end: 0 }
  return {
    revision: 1,
    start,
    sentenceHash: hashText(text.slice(start, end)),
    state: 'checked',
    by: 'u1',
    at: '2026-03-01T10:00:00.000Z',
    ...more,
  }
}
const annotation = (more: Partial<StandingAnnotation>): StandingAnnotation => ({
  kind: 'correction',
  state: 'proposed',
  anchorState: 'exact',
  start: 0,
  end: 3,
  replacement: 'Uno',
  appliedIn: null,
  ...more,
})
const cover = (input: Partial<CoverageInput>) =>
  coverSentences({ revision: 1, text, sentences, annotations: [], openChanges: [], marks: [], ...input })
const hashOf = (place: { start: number; end: number }, annotations: StandingAnnotation[]) =>
  sentenceHashes(text, [place], annotations)[0]
const states = (input: Partial<CoverageInput>) => cover(input).map(({ state, why }) => why ?? state)

describe('coverSentences', () => {
  it('leaves every sentence open that nobody marked', () => {
    expect(states({})).toEqual(['not_marked', 'not_marked', 'not_marked'])
  })

  it('names who marked a sentence, and when; the last mark holds', () => {
    const marks = [
      mark(0),
      mark(0, { state: 'nothing_to_check', by: 'u2' }),
      mark(1),
      mark(1, { state: 'open' }),
    ]
    expect(cover({ marks })).toMatchObject([
      { state: 'nothing_to_check', by: 'u2', at: '2026-03-01T10:00:00.000Z', why: null },
      { state: 'open', why: 'not_marked', by: null },
      { state: 'open' },
    ])
  })

  it.each<[string, Partial<StandingAnnotation>, string]>([
    ['a proposed correction', {}, 'undecided_correction'],
    ['a reopened correction', { state: 'reopened' }, 'undecided_correction'],
    ['a rejected correction', { state: 'rejected' }, 'checked'],
    ['a withdrawn correction', { state: 'withdrawn' }, 'checked'],
    ['a superseded correction', { state: 'superseded', anchorState: 'changed' }, 'checked'],
    ['an applied correction', { state: 'approved', appliedIn: 1 }, 'checked'],
    ['an approved one that came after the mark', { state: 'approved' }, 'not_marked'],
    ['an open query', { kind: 'query', state: 'open', replacement: null }, 'open_query'],
    ['an answered query', { kind: 'query', state: 'answered', replacement: null }, 'open_query'],
    ['a resolved query', { kind: 'query', state: 'resolved', replacement: null }, 'checked'],
    ['a claim without verdict', { kind: 'claim', state: 'open', replacement: null }, 'claim_without_verdict'],
    ['a claim with a verdict', { kind: 'claim', state: 'checked', replacement: null }, 'checked'],
    [
      'a claim whose text changed',
      { kind: 'claim', state: 'checked', anchorState: 'changed', replacement: null },
      'changed_anchor',
    ],
    ['an orphan', { anchorState: 'orphaned', start: null, end: null }, 'checked'],
  ])('with %s in a marked sentence: %s', (_, more, expected) => {
    const found = states({ marks: [mark(0), mark(1)], annotations: [annotation(more)] })
    expect(found).toEqual([expected, 'checked', 'not_marked'])
  })

  it('opens each sentence that an annotation touches, and only those', () => {
    const marks = [mark(0), mark(1), mark(2)]
    expect(states({ marks, annotations: [annotation({ start: 7, end: 10 })] })).toEqual([
      'undecided_correction',
      'undecided_correction',
      'checked',
    ])
    expect(states({ marks, annotations: [annotation({ start: 8, end: 9 })] })).toEqual([
      'checked',
      'checked',
      'checked',
    ])
    expect(states({ marks, annotations: [annotation({ start: 26, end: 26 })] })[2]).toBe(
      'undecided_correction',
    )
  })

  it('opens a sentence with an open change', () => {
    const openChanges = [
      { start: 21, end: 22 },
      { start: null, end: null },
    ]
    expect(states({ marks: [mark(2)], openChanges })[2]).toBe('open_change')
  })

  it('holds a mark that was made on the corrected wording, until that correction goes', () => {
    const approved = [annotation({ state: 'approved' })]
    const marks = [mark(0, { sentenceHash: hashText('Uno two.') })]
    expect(hashOf({ start: 0, end: 8 }, approved)).toBe(hashText('Uno two.'))
    expect(states({ marks, annotations: approved })[0]).toBe('checked')
    expect(states({ marks })[0]).toBe('not_marked')
  })

  it('reads insertions, deletions and joins in both sentences they touch', () => {
    const edit = (start: number, end: number, replacement: string) => [
      annotation({ state: 'approved', start, end, replacement }),
    ]
    const [one = { start: 0, end: 0 }, two = { start: 0, end: 0 }] = sentences
    expect(hashOf(one, edit(3, 3, ' and'))).toBe(hashText('One and two.'))
    expect(hashOf(one, edit(3, 7, ''))).toBe(hashText('One.'))
    expect(hashOf(one, edit(7, 10, ', t'))).toBe(hashText('One two, t'))
    expect(hashOf(two, edit(7, 10, ', t'))).toBe(hashText(', three four.'))
  })

  it('follows the words of an earlier revision only where they stand once', () => {
    const twice = 'Yes. No. Yes.'
    const places = [
      { start: 0, end: 4 },
      { start: 5, end: 8 },
      { start: 9, end: 13 },
    ]
    const earlier = (sentence: string) =>
      mark(0, { revision: 1, start: 90, sentenceHash: hashText(sentence) })
    const marks = [earlier('Yes.'), earlier('No.')]
    expect(states({ revision: 2, text: twice, sentences: places, marks })).toEqual([
      'not_marked',
      'checked',
      'not_marked',
    ])
  })

  it('marks one of two equal sentences of the same revision', () => {
    const input = {
      text: 'Yes. Yes.',
      sentences: [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
      marks: [mark(0, { start: 5, sentenceHash: hashText('Yes.') })],
    }
    expect(states(input)).toEqual(['not_marked', 'checked'])
  })
})

describe('countCoverage', () => {
  it('counts each state', () => {
    const marks = [mark(0), mark(2, { state: 'nothing_to_check' })]
    expect(countCoverage(cover({ marks }))).toEqual({ sentences: 3, open: 1, checked: 1, nothingToCheck: 1 })
  })
})
