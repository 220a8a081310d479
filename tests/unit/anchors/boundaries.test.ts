import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isInsideCharacter, isInsidePair, snapToGraphemes } from '@/lib/core/anchors/boundaries'

const ACUTE = '\u0301'

describe('isInsidePair', () => {
  it.each([
    ['a\u{1f600}b', 0, false],
    ['a\u{1f600}b', 1, false],
    ['a\u{1f600}b', 2, true],
    ['a\u{1f600}b', 3, false],
    ['', 0, false],
  ])('%j at %i: %s', (text, offset, expected) => {
    expect(isInsidePair(text, offset)).toBe(expected)
  })
})

describe('isInsideCharacter', () => {
  it.each([
    [`e${ACUTE}a`, 1, true],
    [`e${ACUTE}a`, 2, false],
    [`e${ACUTE}a`, 0, false],
    [`e${ACUTE}`, 2, false],
    [`line\n${ACUTE}a`, 5, false],
    ['a\u{1f600}', 2, true],
  ])('%j at %i: %s', (text, offset, expected) => {
    expect(isInsideCharacter(text, offset)).toBe(expected)
  })
})

describe('snapToGraphemes', () => {
  const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'
  const flags = '\u{1f1eb}\u{1f1ee}\u{1f1f8}\u{1f1ea}'
  it.each([
    ['keeps whole letters', 'abc', 1, 2, 1, 2],
    ['takes a mark along', `re${ACUTE}st`, 0, 2, 0, 3],
    ['takes the letter of a mark along', `re${ACUTE}st`, 2, 4, 1, 4],
    ['widens to both halves of a pair', 'a\u{1f600}b', 2, 3, 1, 3],
    ['widens to a whole family', `x${family}y`, 1, 4, 1, 9],
    ['widens to a whole flag and no further', flags, 4, 6, 4, 8],
    ['moves a point out of a character', `re${ACUTE}st`, 2, 2, 1, 1],
    ['keeps a point at the end', 'abc', 3, 3, 3, 3],
    ['keeps CRLF together', 'a\r\nb', 2, 3, 1, 3],
  ])('%s', (_, text, start, end, from, to) => {
    expect(snapToGraphemes(text, start, end)).toEqual({ start: from, end: to })
  })

  it('agrees with segmenting the whole text', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      ACUTE,
      family,
      '\u{1f600}',
      '\u{1f1eb}',
      '한',
      '\u200d',
      '日',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const text = pieces.join('')
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ]
        const edges = [...segmenter.segment(text)].map(({ index }) => index).concat(text.length)
        const from = edges.findLast((edge) => edge <= start) ?? 0
        const to = start === end ? from : edges.find((edge) => edge >= end)
        expect(snapToGraphemes(text, start, end)).toEqual({ start: from, end: to })
      }),
    )
  })
})
