import { describe, expect, test } from '@jest/globals'
import { chordOf } from '@/components/palette/chords'
import { passageOf } from '@/components/palette/find-annotations'
import { correction } from '@/tests/support/room-under-test'

const pressed = (code: string, held: string, key = '') => ({
  code,
  key,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  altKey: /Alt\b/.test(held),
  shiftKey: held.includes('Shift'),
  isComposing: held.includes('composing'),
  getModifierState: (key: string) => key === 'AltGraph' && held.includes('Graph'),
})

test.each([
  ['KeyK', 'Ctrl', 'palette'],
  ['KeyK', 'Meta', 'palette'],
  ['KeyK', 'Alt', 'go'],
  ['KeyM', 'Ctrl Alt', 'compose'],
  ['KeyM', 'Ctrl Alt Graph', undefined],
  ['KeyM', 'AltGraph', undefined],
  ['KeyJ', 'Alt Graph', 'go'],
  ['KeyM', 'Meta Alt Graph', 'compose'],
  ['KeyM', '', undefined],
  ['F6', '', 'across'],
  ['F7', 'Shift', 'go'],
  ['KeyK', 'Ctrl composing', undefined],
  ['Slash', 'Ctrl', 'sheet'],
])('%s with %j means %s', (code, held, act) => {
  expect(chordOf(pressed(code, held), {})?.type).toBe(act)
})

test.each([
  ['KeyA', 'a', 'Ctrl Alt', {}, { type: 'press', key: 'a' }],
  ['KeyQ', 'a', 'Ctrl Alt', {}, { type: 'press', key: 'a' }],
  ['KeyA', 'å', 'Meta Alt', {}, { type: 'press', key: 'a' }],
  ['KeyA', 'a', 'Ctrl Alt', { a: 'z' }, null],
  ['KeyZ', 'z', 'Ctrl Alt', { a: 'z' }, { type: 'press', key: 'a' }],
  ['KeyA', 'a', 'Alt', {}, null],
  ['KeyQ', '@', 'Ctrl Alt Graph', {}, null],
  ['KeyP', 'P', 'Ctrl Alt Shift', {}, { type: 'coverage', act: 'pass' }],
])('Ctrl, Alt and a letter do what the letter does: %s %s with %j', (code, key, held, map, act) => {
  expect(chordOf(pressed(code, held, key), map)).toEqual(act)
})

describe('the passage that shows why an annotation was found', () => {
  const part = {
    original: 'OECD',
    replacement: 'OSCE',
    category: 'name' as const,
    inQuotation: false,
    claim: null,
  }
  const found = correction({ correction: { ...part, reason: 'The Órgão of another body' } })

  test.each([
    ['another ORGAO', 'The Órgão of another body'],
    ['osce', 'OSCE'],
    ['oecd', 'OECD'],
    ['zebra', 'OSCE'],
  ])('for %j: %s', (search, passage) => {
    expect(passageOf(found, search)).toBe(passage)
  })
})
