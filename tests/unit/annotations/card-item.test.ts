import { expect, test } from '@jest/globals'
import { isCardOf, type CardItem } from '@/components/annotations/card-item'

const suggestion = { id: 'new-1', start: 0, end: 0, replacement: 'x', kept: false }

/** A card of a suggestion which the desk, by now, calls `saved`. */
function card(id: string): CardItem {
  const suggest = { keyOf: (name: string) => (name === 'saved' ? 'new-1' : name) }
  return { type: 'suggestion', id, key: 'new-1', start: 0, suggestion, suggest } as unknown as CardItem
}

test.each([
  ['new-1', 'new-1', true],
  ['new-1', 'saved', true],
  ['saved', 'saved', true],
  ['new-1', 'other', false],
  ['new-1', null, false],
])('the card of %s is that of %s: %s, while it is being saved', (id, asked, isIt) => {
  expect(isCardOf(card(id), asked)).toBe(isIt)
})
