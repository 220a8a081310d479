import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inTextOrder, mergePlaces, type AnnotationPlace } from '@/components/data/annotation-place'

type Part = Partial<AnnotationPlace> & Pick<AnnotationPlace, 'id'>

const place = (part: Part): AnnotationPlace => ({
  type: 'annotation',
  kind: 'query',
  state: 'open',
  start: 0,
  end: 1,
  replacement: null,
  version: 1,
  anchorState: 'exact',
  appliedIn: null,
  createdBy: { id: 'ana', name: 'Ana Weir' },
  ...part,
})

const parts = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  start: fc.integer({ min: 0, max: 5 }),
  end: fc.integer({ min: 6, max: 8 }),
  version: fc.integer({ min: 1, max: 3 }),
})
const places = fc.uniqueArray(parts, { selector: ({ id }) => id }).map((list) => list.map(place))

describe('answers among the places that are known', () => {
  test('are where a new sort would put them, and never older than what is known', () => {
    fc.assert(
      fc.property(places, places, (known, answers) => {
        const before = inTextOrder(known)
        const kept = before.filter(
          ({ id, version }) => !answers.some((one) => one.id === id && one.version >= version),
        )
        const taken = answers.filter(({ id }) => !kept.some((one) => one.id === id))
        expect(mergePlaces(before, answers)).toEqual(inTextOrder([...kept, ...taken]))
      }),
    )
  })

  test('that say nothing new leave the list as it is', () => {
    const before = [place({ id: 'a' }), place({ id: 'b', start: 3, end: 4 })]
    expect(mergePlaces(before, [place({ id: 'b', start: 3, end: 4 })])).toBe(before)
  })
})
