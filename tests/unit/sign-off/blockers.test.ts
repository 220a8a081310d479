import { describe, expect, test } from '@jest/globals'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import { signOffBlockers, type SignOffFacts } from '@/lib/core/sign-off/blockers'
import { correction, id } from '@/tests/support/room-under-test'

const nothing: SignOffFacts = {
  annotations: [],
  sentences: [],
  changes: [],
  checklist: [],
  ticked: new Set(),
}
const codes = (facts: Partial<SignOffFacts>) =>
  signOffBlockers({ ...nothing, ...facts }).map(({ code }) => code)
const of = (annotation: Annotation) => codes({ annotations: [annotation] })

const other = (kind: 'claim' | 'query', more: Partial<Annotation>): Annotation => {
  const { correction: _, ...rest } = correction()
  return { ...rest, kind, state: 'open', ...more }
}
const query = (more: Partial<Annotation>) => other('query', { query: { text: 'Is it?' }, ...more })
const statement: NonNullable<Annotation['claim']> = {
  id: id(7),
  statement: 'There were twelve.',
  claimant: null,
  saidAt: null,
  verdict: null,
  explanation: null,
  state: 'open',
  version: 1,
  verdicts: [],
  correctionIds: [],
  articles: 1,
}

const sentence = (over: Partial<Sentence>): Sentence => ({
  start: 0,
  end: 9,
  state: 'open',
  why: 'not_marked',
  marked: null,
  by: null,
  at: null,
  ...over,
})

describe('what blocks a sign-off', () => {
  test.each<[string, Annotation, readonly string[]]>([
    ['a proposed correction', correction({ state: 'proposed' }), ['undecided_correction']],
    ['a reopened correction', correction({ state: 'reopened' }), ['undecided_correction']],
    ['a disputed one', correction({ state: 'proposed', disputed: true }), ['disputed_correction']],
    ['an approved correction', correction({ state: 'approved' }), []],
    ['one left as it stands', correction({ state: 'rejected' }), []],
    ['a superseded one', correction({ state: 'superseded' }), []],
    ['a withdrawn one', correction({ state: 'withdrawn' }), []],
    ['one that a revision took up', correction({ state: 'approved', appliedIn: 2 }), []],
    ['an open query', query({ state: 'open' }), ['unresolved_query']],
    ['an answered query', query({ state: 'answered' }), ['unresolved_query']],
    ['a resolved query', query({ state: 'resolved' }), []],
  ])('%s: %#', (_, annotation, expected) => {
    expect(of(annotation)).toEqual(expected)
  })

  test('a claim: without verdict, with two, short of sources, or none of these', () => {
    const given = (verdict: string, number: number) => ({
      by: { id: id(number), name: 'Somebody' },
      verdict,
      explanation: null,
      at: '2026-05-13T10:00:00.000Z',
    })
    const withVerdicts = (verdict: string | null, verdicts: ReturnType<typeof given>[]) =>
      other('claim', { claim: { ...statement, verdict, verdicts } })
    expect(of(withVerdicts(null, []))).toEqual(['claim_without_verdict'])
    expect(of(withVerdicts(null, [given('Correct', 1), given('False', 2)]))).toEqual(['disputed_claim'])
    const agreed = withVerdicts('Correct', [given('Correct', 1)])
    expect(of(agreed)).toEqual([])
    const short = { ...agreed, demands: [{ code: 'sources' as const, text: 'Two sources.' }] }
    expect(signOffBlockers({ ...nothing, annotations: [short] })).toEqual([
      { code: 'short_of_sources', why: 'Two sources.', annotationId: short.id },
    ])
  })

  test.each(['changed', 'orphaned'] as const)(
    'words that are %s, though the correction is approved',
    (state) => {
      const { anchor } = correction()
      expect(of(correction({ state: 'approved', anchor: { ...anchor, state } }))).toEqual(['lost_words'])
    },
  )

  test('open sentences that nothing else explains', () => {
    const sentences = [
      sentence({}),
      sentence({ start: 10, end: 19, why: 'undecided_correction' }),
      sentence({ start: 20, end: 29, state: 'checked', why: null }),
      sentence({ start: 30, end: 39, state: 'nothing_to_check', why: null }),
    ]
    expect(signOffBlockers({ ...nothing, sentences })).toEqual([
      { code: 'open_sentence', why: 'Nobody has checked this sentence.', sentence: { start: 0, end: 9 } },
    ])
  })

  test('lines of the checklist that nobody signed, and open changes with their words', () => {
    const checklist = [
      { id: 'headline', text: 'Headline read against the story' },
      { id: 'names', text: 'Names spelled back' },
    ]
    const changes = [{ id: id(9), start: 3, end: 8, new: 'new words' }]
    const found = signOffBlockers({ ...nothing, checklist, changes, ticked: new Set(['headline']) })
    expect(found).toEqual([
      {
        code: 'open_change',
        why: 'A change that a second person has not accepted: “new words”',
        sentence: { start: 3, end: 8 },
      },
      { code: 'checklist', why: 'Not signed yet: Names spelled back', item: 'names' },
    ])
  })
})
