import { describe, expect, it } from '@jest/globals'
import { countCoverage } from '@/lib/core/coverage/coverage'
import type { Coverage, Sentence } from '@/lib/core/coverage/coverage-contract'
import { sentencesToMark, withMark } from '@/lib/core/coverage/mark-sentences'

const ada = { id: '018f0000-0000-7000-8000-000000000001', name: 'Ada Fenn' }
const rui = { id: '018f0000-0000-7000-8000-000000000002', name: 'Rui Castro' }
const at = '2026-05-13T10:00:00.000Z'
const place = (index: number) => ({ start: index * 11, end: index * 11 + 10 })
const open = { state: 'open', why: 'not_marked', marked: null, by: null, at: null } as const
const sentences: readonly Sentence[] = [
  { ...place(0), ...open },
  { ...place(1), state: 'checked', why: null, marked: 'checked', by: ada, at },
  { ...place(2), ...open, why: 'open_query' },
  { ...place(3), ...open },
]
const coverage: Coverage = { revision: 1, totals: countCoverage(sentences), sentences: [...sentences] }

describe('sentencesToMark', () => {
  it.each<[string, number, number, Sentence['state'], readonly number[]]>([
    ['leaves out what bears the mark', 0, 43, 'checked', [0, 2, 3]],
    ['takes those that are touched', 5, 12, 'nothing_to_check', [0, 1]],
    ['opens only what is marked', 0, 43, 'open', [1]],
    ['takes none between two', 10, 11, 'checked', []],
  ])('%s', (_, start, end, state, expected) => {
    expect(sentencesToMark(sentences, { start, end }, state)).toEqual(expected)
  })
})

describe('withMark', () => {
  it('counts what is marked, and leaves open what is unsettled', () => {
    const { totals, sentences: after } = withMark(coverage, [0, 2], { state: 'checked', by: rui, at })
    expect(totals).toEqual({ sentences: 4, open: 2, checked: 2, nothingToCheck: 0 })
    expect(after[0]).toMatchObject({ state: 'checked', why: null, by: rui })
    expect(after[1]).toBe(sentences[1])
    expect(after[2]).toMatchObject({ state: 'open', why: 'open_query', marked: 'checked', by: rui })
  })

  it('takes a mark away', () => {
    const { totals, sentences: after } = withMark(coverage, [1], { state: 'open', by: rui, at })
    expect(after[1]).toEqual({ ...place(1), ...open })
    expect(totals.open).toBe(4)
  })
})
