import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { coverageSchema, type Coverage, type CoverageState } from '@/lib/core/coverage/coverage-contract'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import type { Actor } from '@/lib/server/context'
import { markSentences } from '@/lib/server/coverage/mark-sentences'
import { readCoverage } from '@/lib/server/coverage/read-coverage'
import { decide } from '@/lib/server/decisions/decide'
import { COPY, deskUnderTest, spanOf, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const mark = (
  place: { start: number; end: number },
  state: CoverageState = 'checked',
  { by = desk.editor, revision = 1 }: { by?: Actor; revision?: number } = {},
) => markSentences(desk.as(by), { id: desk.articleId, body: { ...place, revision, state } })
const coverage = async (): Promise<Coverage> => {
  const { bytes } = await readCoverage(desk.as(desk.editor), { id: desk.articleId })
  return coverageSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
}
const states = async () => (await coverage()).sentences.map(({ why, state }) => why ?? state)
const oecd = spanOf('OECD')
const decideAs = (made: Annotation, decision: 'approve' | 'reject' | 'reopen') =>
  decide(desk.as(desk.reviewer), { id: made.id, body: { decision, textHash: made.textHash } })

describe('marking', () => {
  it('marks the sentences that a span touches, and answers with those and the totals of all', async () => {
    const answer = await mark({ start: COPY.indexOf('vote'), end: COPY.indexOf('12') })
    expect(coverageSchema.parse(answer)).toEqual(answer)
    const by = { id: desk.editor.id, name: 'Edda Editor' }
    expect(answer).toMatchObject({
      revision: 1,
      totals: { sentences: 4, open: 2, checked: 2, nothingToCheck: 0 },
      sentences: [{ state: 'checked', marked: 'checked', by }, { state: 'checked' }],
    })
    expect((await coverage()).sentences.slice(0, 2)).toEqual(answer.sentences)
  })

  it('knows after each mark what it would find by looking', async () => {
    await desk.correct(desk.editor)
    await mark({ start: 0, end: COPY.length })
    await mark(spanOf('2014'), 'nothing_to_check')
    const known = await mark({ start: 0, end: 50 }, 'open')
    expect(known.totals).toEqual({ sentences: 4, open: 2, checked: 1, nothingToCheck: 1 })
    const before = await coverage()
    const row = { type: 'desk', data: '{}', createdAt: new Date() }
    await desk.db.write((tx) => tx.db.outboxEvent.create({ data: row }))
    expect(await coverage()).toEqual(before)
  })

  it('writes one event and one row for live pages, and nothing when repeated by anybody', async () => {
    const first = await mark(oecd)
    const rows = await desk.db.read.outboxEvent.count()
    expect(await mark(oecd, 'checked', { by: desk.reviewer })).toEqual(first)
    expect(await mark(oecd, 'checked')).toEqual(first)
    await mark(spanOf('2014'), 'open')
    expect(await desk.db.read.outboxEvent.count()).toBe(rows)
    expect(await desk.verbs(`article:${desk.articleId}`)).toEqual(['imported', 'sentences_marked'])
    const live = await desk.db.read.outboxEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(live).toMatchObject({ type: 'coverage', articleId: desk.articleId })
  })

  it('leaves the names of those who checked before when a range is marked', async () => {
    await mark(oecd, 'checked', { by: desk.reviewer })
    const { sentences } = await mark({ start: 0, end: COPY.length })
    expect(sentences.map(({ by }) => by?.id)).toEqual([
      desk.editor.id,
      desk.reviewer.id,
      desk.editor.id,
      desk.editor.id,
    ])
  })

  it.each<[string, () => Promise<unknown>, string, number]>([
    ['a writer, even of the article', () => mark(oecd, 'checked', { by: desk.writer }), 'forbidden', 403],
    ['an old revision', () => mark(oecd, 'checked', { revision: 2 }), 'stale_revision', 409],
    ['a place behind the end', () => mark({ start: 0, end: 5000 }), 'invalid_target', 422],
    ['a span that ends before it begins', () => mark({ start: 9, end: 2 }), 'invalid_target', 422],
    ['no span', () => mark({ start: 9, end: 9 }), 'empty_span', 422],
  ])('refuses %s', async (_, attempt, code, status) => {
    expect(await refusal(attempt())).toMatchObject({ code, status })
  })
})

describe('a mark on a sentence', () => {
  const second = async () => (await coverage()).sentences[1]
  type Step = [string, () => Promise<unknown>, string]
  let made: Annotation
  const correct = async () => (made = await desk.correct(desk.editor))
  const cases: [string, Step[]][] = [
    [
      'with an undecided correction waits until it is let stand',
      [
        ['correct', correct, 'undecided_correction'],
        ['mark', () => mark(oecd), 'undecided_correction'],
        ['stet', () => decideAs(made, 'reject'), 'checked'],
      ],
    ],
    [
      'opens when a correction in it is approved, and holds the new words once they are marked',
      [
        ['correct', correct, 'undecided_correction'],
        ['mark', () => mark(oecd), 'undecided_correction'],
        ['approve', () => decideAs(made, 'approve'), 'not_marked'],
        ['mark', () => mark(oecd), 'checked'],
      ],
    ],
    [
      'opens when a correction is reopened, and comes back with the words that it was made on',
      [
        ['correct', correct, 'undecided_correction'],
        ['approve', () => decideAs(made, 'approve'), 'not_marked'],
        ['mark', () => mark(oecd), 'checked'],
        ['reopen', () => decideAs(made, 'reopen'), 'undecided_correction'],
        ['stet', () => decideAs(made, 'reject'), 'not_marked'],
        ['reopen', () => decideAs(made, 'reopen'), 'undecided_correction'],
        ['approve', () => decideAs(made, 'approve'), 'checked'],
      ],
    ],
    [
      'waits for an open query',
      [
        ['mark', () => mark(oecd), 'checked'],
        [
          'ask',
          async () =>
            (made = await desk.annotate(desk.editor, {
              kind: 'query',
              target: { exact: 'OECD' },
              query: { text: 'Sure?' },
            })),
          'open_query',
        ],
        [
          'resolve',
          () =>
            patchAnnotation(desk.as(desk.editor), {
              id: made.id,
              version: made.version,
              patch: { query: { state: 'resolved' } },
            }),
          'checked',
        ],
      ],
    ],
    [
      'waits for the verdict on a claim, or for its withdrawal',
      [
        [
          'claim',
          async () =>
            (made = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' } })),
          'claim_without_verdict',
        ],
        ['mark', () => mark(oecd, 'nothing_to_check'), 'claim_without_verdict'],
        ['withdraw', () => withdrawAnnotation(desk.as(desk.editor), { id: made.id }), 'nothing_to_check'],
      ],
    ],
    [
      'is taken away',
      [
        ['mark', () => mark(oecd), 'checked'],
        ['open', () => mark(oecd, 'open'), 'not_marked'],
      ],
    ],
  ]
  it.each(cases)('%s', async (_, steps) => {
    for (const [name, step, expected] of steps) {
      await step()
      const sentence = await second()
      expect([name, sentence?.why ?? sentence?.state]).toEqual([name, expected])
    }
    expect((await states()).filter((state) => state !== 'not_marked')).toHaveLength(
      steps.at(-1)?.[2] === 'not_marked' ? 0 : 1,
    )
  })

  it('says what is marked while it waits', async () => {
    await correct()
    await mark(oecd, 'nothing_to_check')
    expect(await second()).toMatchObject({
      state: 'open',
      why: 'undecided_correction',
      marked: 'nothing_to_check',
      by: { id: desk.editor.id },
    })
  })
})

it('marks in an article of 5,000 sentences about as fast as in a short one', async () => {
  const line = Array.from({ length: 50 }, (_, i) => `Sentence ${i} counts the boats of the harbour.`).join(
    ' ',
  )
  desk = Object.assign(desk, {
    articleId: await desk.importCopy(['A long head', ...Array<string>(100).fill(line)].join('\n')),
  })
  await mark({ start: 0, end: 11 })
  const began = performance.now()
  for (let start = 12; start < 12 + 20 * 40; start += 40) await mark({ start, end: start + 1 })
  expect((performance.now() - began) / 20).toBeLessThan(100)
  const { totals } = await mark({ start: 12, end: 100_000 })
  expect(totals.checked).toBeGreaterThan(2000)
})
