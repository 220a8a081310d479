import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isInsideCharacter } from '@/lib/core/anchors/boundaries'
import { applyToText } from '@/lib/core/corrections/apply-to-text'
import { diffCorrections } from '@/lib/core/corrections/diff-corrections'
import { findOverlaps } from '@/lib/core/corrections/overlap'

describe('diffCorrections', () => {
  it.each<[string, string, string, readonly (readonly [string, string])[]]>([
    ['finds nothing in equal texts', 'one two', 'one two', []],
    ['replaces whole words', 'it was recieved', 'it was received', [['recieved', 'received']]],
    [
      'finds differences apart',
      'a red fox ran far',
      'a sly fox ran fast',
      [
        ['red', 'sly'],
        ['far', 'fast'],
      ],
    ],
    ['joins neighbours parted by a space', 'a red fox', 'a sly cat', [['red fox', 'sly cat']]],
    ['joins neighbours parted by punctuation', 'red, fox', 'sly, cat', [['red, fox', 'sly, cat']]],
    [
      'keeps lines apart',
      'red\nfox',
      'sly\ncat',
      [
        ['red', 'sly'],
        ['fox', 'cat'],
      ],
    ],
    ['inserts', 'red fox', 'red, fox', [['', ',']]],
    ['deletes', 'the the fox', 'the fox', [['the ', '']]],
    ['keeps inner apostrophes in the word', 'it’s so', 'its so', [['it’s', 'its']]],
    ['takes a number whole', 'about 1,400 a day', 'about 1,450 a day', [['1,400', '1,450']]],
    [
      'takes decimals and times whole',
      '2.5 at 10:30',
      '2.6 at 10:45',
      [
        ['2.5', '2.6'],
        ['10:30', '10:45'],
      ],
    ],
    ['ends a number before a full stop', 'in 2019. 12 came', 'in 2020. 12 came', [['2019', '2020']]],
    ['keeps a mark with its letter', 'cafe\u0301 x', 'cafe x', [['cafe\u0301', 'cafe']]],
  ])('%s', (_, oldText, newText, expected) => {
    const edits = diffCorrections(oldText, newText)
    expect(edits.map(({ start, end, replacement }) => [oldText.slice(start, end), replacement])).toEqual(
      expected,
    )
  })

  it('gives corrections that fit together and make the new text', () => {
    const piece = fc.constantFrom('red', 'fox', ' ', ', ', 'e\u0301', '😀', '’s', '-', '12', '.')
    const line = fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => `x${pieces.join('')}`)
    const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        const edits = diffCorrections(oldText, newText)
        expect(applyToText(oldText, edits)).toBe(newText)
        expect(findOverlaps(edits)).toEqual([])
        expect(
          edits.some(
            ({ start, end }) => isInsideCharacter(oldText, start) || isInsideCharacter(oldText, end),
          ),
        ).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('gives texts with too little in common as one difference', () => {
    const words = (seed: number): string => Array.from({ length: 5000 }, (_, at) => `w${at * seed}`).join(' ')
    expect(diffCorrections(words(2), words(3)).length).toBeGreaterThan(0)
    const [edit] = diffCorrections('a '.repeat(9000), 'b '.repeat(9000))
    expect(edit).toMatchObject({ start: 0, end: 18_000 })
  })
})
