import { describe, expect, it } from '@jest/globals'
import { otherPlaces } from '@/lib/core/anchors/other-places'

describe('otherPlaces', () => {
  it.each([
    ['finds the other ones', 'fox, fox and fox', 5, 8, [0, 13]],
    ['finds whole words only', 'art, party, art', 0, 3, [12]],
    ['counts a mark as part of the word', 'cafe, cafe\u0301, cafe', 0, 4, [13]],
    ['needs no word edge beside punctuation', '(a)(a)', 0, 3, [3]],
    ['finds none for a point', 'aaa', 1, 1, []],
    ['keeps off the span itself', '....', 1, 3, []],
    ['gives places that do not overlap', '.. .....', 0, 2, [3, 5]],
    ['minds upper case', 'Fox fox', 0, 3, []],
  ])('%s', (_, text, start, end, expected) => {
    expect(otherPlaces(text, { start, end }).map((place) => place.start)).toEqual(expected)
  })

  it('stops at the limit', () => {
    expect(otherPlaces('a a a a', { start: 0, end: 1 }, 2)).toHaveLength(2)
  })
})
