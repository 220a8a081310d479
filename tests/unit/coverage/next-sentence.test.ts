import { describe, expect, it } from '@jest/globals'
import { nextUnmarked, sentenceAt } from '@/components/coverage/next-sentence'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'

/** `o` open, `c` checked, `w` marked and waiting; each is ten units long, with one between. */
const sentencesOf = (looks: string): readonly Sentence[] =>
  Array.from(looks, (look, index) => ({
    start: index * 11,
    end: index * 11 + 10,
    state: look === 'c' ? 'checked' : 'open',
    why: look === 'c' ? null : look === 'o' ? 'not_marked' : 'open_query',
    marked: look === 'o' ? null : 'checked',
    by: null,
    at: null,
  }))

describe('nextUnmarked', () => {
  it.each<[string, number | null, 1 | -1, number | null]>([
    ['ocoo', null, 1, 0],
    ['ocoo', 0, 1, 2],
    ['ocoo', 3, 1, 0],
    ['ocoo', 0, -1, 3],
    ['ocoo', null, -1, 3],
    ['cwo', 0, 1, 2],
    ['cwc', 1, 1, null],
    ['coc', 1, 1, 1],
    ['', null, 1, null],
  ])('%s from %p by %p is %p', (looks, current, step, expected) => {
    expect(nextUnmarked(sentencesOf(looks), current, step)).toBe(expected)
  })
})

describe('sentenceAt', () => {
  it.each<[number, number | null]>([
    [0, 0],
    [10, 0],
    [11, 1],
    [25, 2],
    [900, 2],
  ])('offset %p is in sentence %p', (offset, expected) => {
    expect(sentenceAt(sentencesOf('ooo'), offset)).toBe(expected)
  })

  it('finds none where there is none', () => {
    expect(sentenceAt([], 3)).toBeNull()
  })
})
