import { describe, expect, test } from '@jest/globals'
import { newFields, type CorrectionFields } from '@/components/annotations/fields'
import { fieldInWords, mergeFields } from '@/components/annotations/merge-fields'

const base: CorrectionFields = {
  kind: 'correction',
  replacement: 'OSCE',
  category: 'name',
  reason: 'Another body',
  claim: null,
  citations: [],
}

describe('two people who change one correction', () => {
  test('keep what each changed alone', () => {
    const merged = mergeFields(base, { ...base, reason: 'Mine' }, { ...base, replacement: 'OSZE' })
    expect(merged.fields).toEqual({ ...base, reason: 'Mine', replacement: 'OSZE' })
    expect(merged.before).toEqual({ ...base, replacement: 'OSZE' })
    expect(merged.conflicts).toEqual([])
  })

  test('choose where both changed the same field, and mine stays in the form', () => {
    const merged = mergeFields(base, { ...base, reason: 'Mine' }, { ...base, reason: 'Theirs' })
    expect(merged.fields).toEqual({ ...base, reason: 'Mine' })
    expect(merged.conflicts).toEqual([{ name: 'reason', mine: 'Mine', theirs: 'Theirs' }])
  })

  test('have nothing to choose where both wrote the same', () => {
    const both = { ...base, reason: 'The same' }
    expect(mergeFields(base, both, both)).toEqual({ fields: both, before: both, conflicts: [] })
  })
})

test.each([
  ['', 'nothing'],
  [null, 'nothing'],
  [[], 'nothing'],
  ['a word', 'a word'],
  [{ id: '1', statement: 'It rained.' }, 'It rained.'],
  [[{ source: { type: 'library', title: 'Minutes' }, quote: 'page 4' }], 'Minutes, page 4'],
  [[{ source: { type: 'new', title: '', url: 'https://example.org' }, quote: '' }], 'https://example.org'],
])('%j is shown as %j', (value, words) => {
  expect(fieldInWords(value)).toBe(words)
})

test('an untouched form follows the desk', () => {
  const query = newFields('query', 'x')
  const theirs = { kind: 'query' as const, text: 'Which Monday?' }
  expect(mergeFields(query, query, theirs).fields).toEqual(theirs)
})
