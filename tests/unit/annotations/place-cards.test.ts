import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { placeCards, type CardBox } from '@/components/annotations/place-cards'

function card(id: string, wanted: number, height = 100): CardBox {
  return { id, wanted, height }
}
function tops(cards: readonly CardBox[], active: string | null) {
  return [...placeCards(cards, active, 10)].sort(([a], [b]) => a.localeCompare(b)).map(([, top]) => top)
}

describe('placing cards', () => {
  test.each<[string, CardBox[], string | null, number[]]>([
    ['leaves cards where they want to be', [card('a', 0), card('b', 200)], null, [0, 200]],
    ['pushes later cards down', [card('a', 0), card('b', 20), card('c', 30)], null, [0, 110, 220]],
    [
      'keeps the active card in place and pushes earlier ones up',
      [card('a', 200), card('b', 220)],
      'b',
      [110, 220],
    ],
    ['lowers the active card at the top of the page', [card('a', 0), card('b', 20)], 'b', [0, 110]],
    ['pushes later ones below the active card', [card('a', 200), card('b', 220)], 'a', [200, 310]],
    ['takes an unknown active card for none', [card('a', 5)], 'z', [5]],
    ['places nothing when there is nothing', [], null, []],
  ])('%s', (_, cards, active, expected) => {
    expect(tops(cards, active)).toEqual(expected)
  })

  test('never lets two cards touch, holds the active one, and puts none above the margin', () => {
    const box = fc.record({ wanted: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) })
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 12 }), fc.nat(11), (boxes, pick) => {
        const cards = boxes
          .sort((a, b) => a.wanted - b.wanted)
          .map((one, index) => ({ ...one, id: String(index) }))
        const active = String(pick % cards.length)
        const placed = placeCards(cards, active, 8)
        const needed = cards.slice(0, Number(active)).reduce((sum, { height }) => sum + height + 8, 0)
        expect(placed.get(active)).toBe(Math.max(cards[Number(active)]?.wanted ?? 0, needed))
        expect(Math.min(...placed.values())).toBeGreaterThanOrEqual(0)
        cards.slice(1).forEach((next, index) => {
          const before = cards[index]
          if (before)
            expect(placed.get(next.id)).toBeGreaterThanOrEqual(
              (placed.get(before.id) ?? 0) + before.height + 8,
            )
        })
      }),
    )
  })
})
