import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findOverlaps, overlaps } from '@/lib/core/corrections/overlap'

const span = (start: number, end: number): { start: number; end: number } => ({ start, end })

describe('overlaps', () => {
  it.each([
    ['spans that share a character', span(0, 5), span(4, 8), true],
    ['a span inside another', span(0, 9), span(3, 4), true],
    ['equal spans', span(2, 4), span(2, 4), true],
    ['touching spans', span(0, 4), span(4, 8), false],
    ['spans apart', span(0, 2), span(4, 8), false],
    ['a point strictly inside a span', span(3, 3), span(2, 5), true],
    ['a point at the start of a span', span(2, 2), span(2, 5), false],
    ['a point at the end of a span', span(5, 5), span(2, 5), false],
    ['two points at one offset', span(3, 3), span(3, 3), true],
    ['two points apart', span(3, 3), span(4, 4), false],
  ])('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
    expect(overlaps(b, a)).toBe(expected)
  })
})

describe('findOverlaps', () => {
  it('names exactly the edits that overlap an earlier one, as comparing all pairs does', () => {
    const edit = fc.tuple(fc.nat(20), fc.nat(4))
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (pairs) => {
        const edits = pairs.map(([start, length], id) => ({ id: String(id), start, end: start + length }))
        const clashes = edits.some((a, at) => edits.slice(at + 1).some((b) => overlaps(a, b)))
        const found = findOverlaps(edits)
        expect(found.length > 0).toBe(clashes)
        for (const { id, with: other } of found) {
          const [a, b] = [edits[Number(id)], edits[Number(other)]]
          expect(a !== undefined && b !== undefined && a !== b && overlaps(a, b)).toBe(true)
        }
        const rest = edits.filter(({ id }) => !found.some((one) => one.id === id))
        expect(findOverlaps(rest)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('takes a hundred thousand overlapping edits', () => {
    const edits = Array.from({ length: 100_000 }, (_, id) => ({ id: String(id), start: id, end: 200_000 }))
    expect(findOverlaps(edits)).toHaveLength(99_999)
  })
})
