import { describe, expect, test } from '@jest/globals'
import { everything, highlightOf, matches, nextOpen } from '@/components/annotations/annotation-filter'
import { inTextOrder, placeOf, type AnnotationPlace } from '@/components/data/annotation-place'
import type { AnnotationState } from '@/lib/core/annotations/annotation-contract'
import { correction, id } from '@/tests/support/room-under-test'

function at(number: number, start: number | null, state: AnnotationState = 'proposed'): AnnotationPlace {
  const { anchor } = correction()
  const end = start === null ? null : start + 4
  return placeOf(
    correction({
      id: id(number),
      state,
      anchor: { ...anchor, start, end, state: start === null ? 'orphaned' : 'exact' },
    }),
  )
}
const numbers = (annotations: readonly AnnotationPlace[]) =>
  annotations.map((one) => Number(one.id.slice(-3)))

describe('annotations', () => {
  test('stand in the order of the text, those without a place last', () => {
    expect(numbers(inTextOrder([at(1, null), at(2, 50), at(3, 5)]))).toEqual([3, 2, 1])
  })

  test.each<[AnnotationState, boolean]>([
    ['proposed', true],
    ['approved', true],
    ['resolved', true],
    ['rejected', false],
    ['superseded', false],
    ['withdrawn', false],
  ])('%s: shown in the copy by default: %p', (state, shown) => {
    expect(matches(at(1, 5, state), everything)).toBe(shown)
  })

  test('that are applied are not drawn again', () => {
    expect(matches({ ...at(1, 5, 'approved'), appliedIn: 2 }, everything)).toBe(false)
  })

  test('that are not drawn are marked without their new text while looked at', () => {
    expect(highlightOf(at(1, 5, 'rejected'))).toMatchObject({ kind: 'claim', replacement: null })
    expect(highlightOf(at(1, null))).toBeNull()
  })
})

describe('going around', () => {
  const list = [at(1, 5), at(2, 15, 'approved'), at(3, 25), at(4, 35, 'rejected')]
  test.each<[string | null, 1 | -1, string]>([
    [null, 1, id(1)],
    [null, -1, id(3)],
    [id(1), 1, id(3)],
    [id(3), 1, id(1)],
    [id(2), -1, id(1)],
    [id(1), -1, id(3)],
  ])('from %p by %p comes to the next open one', (from, step, expected) => {
    expect(nextOpen(list, from, step)).toBe(expected)
  })

  test('ends nowhere when nothing is open', () => {
    expect(nextOpen([at(1, 5, 'approved')], null, 1)).toBeNull()
  })
})
