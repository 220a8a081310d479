import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { joined, joinedWith, withAmong, type CorrectionItem } from '@/components/annotations/card-item'
import { inTextOrder, type AnnotationPlace } from '@/components/data/annotation-place'

const place = fc
  .record({
    start: fc.nat(60),
    length: fc.nat(8),
    kind: fc.constantFrom('correction' as const, 'claim' as const),
  })
  .map(({ start, length, kind }) => ({ kind, start, end: start + (kind === 'claim' ? length + 1 : length) }))

function itemsOf(
  list: readonly { kind: 'correction' | 'claim'; start: number; end: number }[],
  name: string,
) {
  const places = list.map(({ kind, start, end }, at): AnnotationPlace => ({
    id: `${name}${at}`,
    kind,
    state: kind === 'correction' ? 'proposed' : 'open',
    version: 1,
    appliedIn: null,
    createdBy: { id: 'u', name: 'U' },
    type: 'annotation',
    start,
    end,
    replacement: null,
    anchorState: 'exact',
  }))
  return inTextOrder(places)
}
const told = (items: ReturnType<typeof joined>) =>
  items.map((item) => (item.type === 'competing' ? item.members.map(({ id }) => id) : [item.id]))

test('a few among many are joined as if all were joined anew', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), fc.array(place, { maxLength: 2 }), (many, few) => {
      const [placed, own] = [itemsOf(many, 'm'), itemsOf(few, 'f')] as readonly (readonly CorrectionItem[])[]
      const expected = told(joined(withAmong(placed ?? [], own ?? [])))
      const isAlone = expected.every((ids) => ids.length === 1 || !ids.some((id) => id.startsWith('f')))
      const isOwnPair = expected.some((ids) => ids.length > 1 && ids.every((id) => id.startsWith('f')))
      // One's own never overlap one another.
      fc.pre(!isOwnPair)
      const found = told(joinedWith(placed ?? [], own ?? []))
      if (isAlone) expect(found.map(String).sort()).toEqual(expected.map(String).sort())
      else expect(found).toEqual(expected)
    }),
  )
})
