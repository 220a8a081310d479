import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldForSearch, searchText, searchWords } from '@/lib/core/search/search-text'

/** Whether a search for `query` finds a record that has these fields. */
const finds = (query: string, ...fields: (string | null)[]) =>
  searchWords(query).every((word) => searchText(fields).includes(word))

describe('a search', () => {
  it.each([
    ['strasse', 'Straße'],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['STRAẞE', 'Straße'],
    ['élysée', 'ÉLYSÉE'],
    ['Elysee', 'Élysée'],
    ['E\u0301lyse\u0301e', 'Élysée'],
    ['istanbul', 'İSTANBUL'],
    ['İstanbul', 'istanbul'],
    ['DIYARBAKIR', 'Diyarbakır'],
    ['МОСКВА', 'Москва'],
    ['ΟΔΟΣ', 'οδος'],
    ['οδοσ', 'ΟΔΟΣ'],
    ['ﬁnance', 'Finance'],
    ['12 ferries', '12\u00a0Ferries'],
    ['한', '한국'],
    ['50%', 'up 50% since'],
    ['a_b', 'A_B'],
    ['\\', 'C:\\'],
    ['prado ferries', 'There are 12 ferries', 'Ana Prado'],
  ])('for %j finds %j', (query, ...fields) => {
    expect(finds(query, ...fields)).toBe(true)
  })

  it.each([
    ['%', 'Straße'],
    ['_', 'Straße'],
    ['5%0', '500'],
    ['a_b', 'axb'],
    ['\\', 'Straße'],
    ['ferriesana', 'ferries', 'Ana'],
    ['null', 'ferries', null],
  ])('for %j does not find %j', (query, ...fields) => {
    expect(finds(query, ...fields)).toBe(false)
  })

  it('finds a text by any way to write its case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(finds(text, text)).toBe(true)
        expect(finds(text.toLowerCase(), text)).toBe(true)
        expect(finds(text.toUpperCase(), text)).toBe(true)
      }),
    )
  })

  it('leaves nothing that a LIKE pattern reads in its own way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldForSearch(text)).not.toMatch(/[%_\\]/)
      }),
    )
  })
})
