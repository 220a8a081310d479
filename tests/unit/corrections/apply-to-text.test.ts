import { describe, expect, it } from '@jest/globals'
import { applyToText } from '@/lib/core/corrections/apply-to-text'

type Change = readonly [start: number, end: number, replacement: string]

const apply = (text: string, ...changes: readonly Change[]): string =>
  applyToText(
    text,
    changes.map(([start, end, replacement], id) => ({ id: String(id), start, end, replacement })),
  )

describe('applyToText', () => {
  it.each<[string, string, readonly Change[], string]>([
    ['replaces', 'one two', [[4, 7, 'three']], 'one three'],
    ['inserts', 'one three', [[4, 4, 'two ']], 'one two three'],
    ['deletes', 'the the end', [[4, 8, '']], 'the end'],
    ['joins lines', 'one\ntwo', [[3, 4, ' ']], 'one two'],
    ['splits lines', 'one two', [[3, 4, '\n']], 'one\ntwo'],
    ['drops a line left empty', 'one\ntwo\nthree', [[4, 7, ' ']], 'one\nthree'],
    [
      'puts a point behind the span that ends there',
      'ab',
      [
        [1, 1, 'x'],
        [0, 1, 'A'],
      ],
      'Axb',
    ],
    [
      'puts a point before the span that starts there',
      'ab',
      [
        [1, 2, 'B'],
        [1, 1, 'x'],
      ],
      'axB',
    ],
    ['gives back the text without corrections', ' a\n\nb ', [], ' a\n\nb '],
  ])('%s', (_, text, changes, expected) => {
    expect(apply(text, ...changes)).toBe(expected)
  })

  it('refuses overlapping corrections with their ids', () => {
    expect(() => apply('abcdef', [0, 3, 'x'], [2, 4, 'y'])).toThrow(
      expect.objectContaining({ code: 'overlap', status: 409, extra: { ids: ['0', '1'] } }),
    )
  })

  it('refuses a correction outside the text', () => {
    expect(() => apply('abc', [2, 4, 'x'])).toThrow(
      expect.objectContaining({ code: 'invalid_target', status: 422 }),
    )
  })
})
