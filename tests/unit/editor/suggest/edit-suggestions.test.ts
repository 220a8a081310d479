import { describe, expect, test } from '@jest/globals'
import { editSuggestions } from '@/lib/editor/suggest/edit-suggestions'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'

const base = 'The OECD monitors trade, they said.'

/** Puts `text` in place of `words` as they stand in the working copy. */
function replace(text: string, old: readonly Suggestion[], from: number, to: number, put: string) {
  let made = 0
  return editSuggestions(text, old, { from, to, text: put }, () => `new-${String(++made)}`)
}
const told = (text: string, list: readonly Suggestion[]) =>
  list.map(({ id, start, end, replacement }) => [id, text.slice(start, end), replacement])

describe('typing', () => {
  test.each<[string, number, number, string, [string, string][]]>([
    ['a letter in a word', 6, 7, 'B', [['OECD', 'OEBD']]],
    ['two words for one', 4, 8, 'World Bank', [['OECD', 'World Bank']]],
    ['nothing for a word', 9, 18, '', [['monitors ', '']]],
    ['a word between two', 8, 8, ' council', [['', ' council']]],
  ])('%s is a correction of whole words', (_, from, to, put, expected) => {
    expect(told(base, replace(base, [], from, to, put)).map(([, old, now]) => [old, now])).toEqual(expected)
  })

  test('on in a suggestion makes it grow', () => {
    const one = replace(base, [], 4, 8, 'U')
    const two = replace(base, one, 5, 5, 'N')
    expect(told(base, two)).toEqual([['new-1', 'OECD', 'UN']])
  })

  test('the revision back takes the suggestion away', () => {
    const one = replace(base, [], 4, 8, 'UN')
    expect(replace(base, one, 4, 6, 'OECD')).toEqual([])
  })

  test('two words with one between them makes two', () => {
    const one = replace(base, [], 4, 8, 'UN')
    const two = replace(base, one, 16, 21, 'stock')
    expect(two.map(({ replacement }) => replacement)).toEqual(['UN', 'stock'])
  })

  test('a further word before a space leaves that space out', () => {
    const one = replace(base, [], 4, 8, 'UN')
    // What came in is told from the texts: the space before it and the one behind it look the same.
    expect(told(base, replace(base, one, 7, 7, 'council '))).toEqual([['new-1', 'OECD', 'UN council']])
  })

  test('in a chosen span leaves its edges', () => {
    const chosen = { id: 'k', start: 4, end: 17, replacement: 'OECD monitor', kept: true }
    expect(told(base, replace(base, [chosen], 16, 16, 's!'))).toEqual([
      ['k', 'OECD monitors', 'OECD monitors!'],
    ])
  })
})

describe('scripts without spaces', () => {
  test.each([
    ['Chinese', '他们昨天说了这件事', 3, 4, '今'],
    ['Japanese', '東京でオリンピックが開かれた', 2, 3, 'に'],
    ['Thai', 'เขาพูดเมื่อวานนี้', 3, 5, 'ดู'],
  ])('%s is compared character by character', (_, text, from, to, put) => {
    const made = replace(text, [], from, to, put)
    expect(made).toHaveLength(1)
    expect(told(text, made)[0]?.slice(1)).toEqual([text.slice(from, to), put])
  })
})

test('a family of emoji is replaced whole', () => {
  const text = 'A 👩‍👩‍👧 here'
  const boy = text.replace('👧', '👦')
  const at = text.indexOf('👧')
  expect(told(text, replace(text, [], at, at + 2, '👦'))).toEqual([
    ['new-1', '👩‍👩‍👧', boy.slice(2, boy.length - 5)],
  ])
})
