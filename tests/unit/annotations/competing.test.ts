import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { competingGroups } from '@/components/annotations/competing'
import type { Span } from '@/lib/core/anchors/span'
import { compareInText, overlaps } from '@/lib/core/corrections/overlap'

const spans = (...pairs: readonly (readonly [number, number])[]): Span[] =>
  pairs.map(([start, end]) => ({ start, end }))

describe('competing corrections', () => {
  test.each<[string, Span[], number[]]>([
    ['groups nothing of nothing', [], []],
    ['leaves apart what only touches', spans([0, 4], [4, 8]), [1, 1]],
    ['groups what overlaps', spans([0, 4], [2, 8], [9, 10]), [2, 1]],
    ['groups by way of a third', spans([0, 10], [1, 3], [5, 8]), [3]],
    ['leaves an insertion at an edge apart', spans([0, 4], [4, 4], [4, 6]), [1, 1, 1]],
    ['groups insertions at one place', spans([4, 4], [4, 4]), [2]],
    ['groups an insertion inside words with them', spans([0, 6], [4, 4]), [2]],
  ])('%s', (_, list, sizes) => {
    expect(competingGroups(list).map(({ length }) => length)).toEqual(sizes)
  })

  test('are the connected parts of what overlaps', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(6))
      .map(([start, length]): Span => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (list) => {
        const sorted = [...list].sort(compareInText)
        const groups = competingGroups(sorted)
        expect(groups.flat()).toHaveLength(sorted.length)
        for (const group of groups) expect(reached(group)).toBe(group.length)
        groups.forEach((group, at) =>
          groups
            .slice(at + 1)
            .flat()
            .forEach((other) => {
              expect(group.some((one) => overlaps(one, other))).toBe(false)
            }),
        )
      }),
      { numRuns: 500 },
    )
  })
})

/** How many of a group can be reached from its first by overlaps. */
function reached(group: readonly Span[]): number {
  const seen = new Set<Span>(group.slice(0, 1))
  for (const one of seen) for (const other of group) if (overlaps(one, other)) seen.add(other)
  return seen.size
}
