import { describe, expect, test } from '@jest/globals'
import { actOf, soundMap, usualSettings, whyNot, withKey } from '@/components/review/key-map'
import { ariaWay, shownWay, waysTo } from '@/components/review/key-ways'
import { roomKeys } from '@/components/review/keys'

const pressed = (key: string, held = '') => ({
  key,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
  isComposing: held.includes('composing'),
})
const correct = { type: 'compose', kind: 'correction' }

describe('what a key means', () => {
  const moved = { on: true, map: { c: 'é', j: 'K' } }

  test.each([
    ['c', '', usualSettings, correct],
    ['C', '', usualSettings, correct],
    ['c', 'Ctrl', usualSettings, null],
    ['c', 'composing', usualSettings, null],
    ['d', '', usualSettings, { type: 'go', step: 1, open: true }],
    ['D', 'Shift', usualSettings, { type: 'go', step: -1, open: true }],
    ['c', '', { on: false, map: {} }, null],
    ['?', 'Shift', { on: false, map: {} }, null],
    ['Escape', '', { on: false, map: {} }, { type: 'leave' }],
    ['é', '', moved, correct],
    ['c', '', moved, null],
    ['K', 'Shift', moved, { type: 'go', step: 1, open: false }],
    ['k', '', moved, { type: 'go', step: -1, open: false }],
  ])('%s with %j', (key, held, settings, act) => {
    expect(actOf(pressed(key, held), settings)).toEqual(act)
  })
})

test('a key that is taken, or is none, is refused with words', () => {
  expect(whyNot({}, 'c', 'x')).toBeNull()
  expect(whyNot({}, 'c', 'c')).toBeNull()
  expect(whyNot({}, 'c', 'l')).toBe('That key is taken: Claim. Give that another one first.')
  expect(whyNot({ l: 'x' }, 'c', 'l')).toBeNull()
  expect(whyNot({ l: 'x' }, 'c', 'x')).toContain('Claim')
  expect(whyNot({}, 'c', ' ')).toContain('space bar')
  expect(whyNot({}, 'c', 'F2')).toContain('a letter, a digit or a sign')
})

test('the usual key is not kept as a choice', () => {
  expect(withKey({ c: 'x' }, 'c', 'c')).toEqual({})
  expect(withKey({ c: 'x' }, 'l', 'y')).toEqual({ c: 'x', l: 'y' })
})

test.each([
  [{ c: 'x' }, { c: 'x' }],
  [{ c: 'l' }, {}],
  [{ c: 'F2', zebra: 'x', l: 7 }, {}],
  [
    { c: 'l', l: 'c' },
    { c: 'l', l: 'c' },
  ],
])('of %j what is kept and sound is %j', (kept, sound) => {
  expect(soundMap(kept)).toEqual(sound)
})

describe('the ways to an act', () => {
  const shown = (usual: string, settings = usualSettings, isMac = false) =>
    waysTo(usual, settings).map((way) => shownWay(way, isMac))

  test.each([
    ['a', usualSettings, ['A', 'Ctrl Alt A']],
    ['a', { on: false, map: {} }, ['Ctrl Alt A']],
    ['a', { on: true, map: { a: 'y' } }, ['Y', 'Ctrl Alt Y']],
    ['D', usualSettings, ['Shift D', 'Shift F7']],
    ['q', usualSettings, ['Q', 'Ctrl Alt M']],
    ['m', usualSettings, ['M', 'Ctrl Alt Enter']],
    ['Escape', { on: false, map: {} }, ['Esc']],
  ])('%s, %j', (usual, settings, ways) => {
    expect(shown(usual, settings)).toEqual(ways)
  })

  test('a Mac has its own signs', () => {
    expect(shown('D', { on: false, map: {} }, true)).toEqual(['⇧ F7'])
    expect(shown('a', { on: false, map: {} }, true)).toEqual(['⌘ ⌥ A'])
  })

  test('screen readers get them in the form of the standard', () => {
    const [single, chord] = waysTo('M', { on: true, map: { M: '+' } })
    expect(single && ariaWay(single, false)).toBe('Plus')
    expect(chord && ariaWay(chord, false)).toBe('Control+Alt+Shift+Enter')
    expect(chord && ariaWay(chord, true)).toBe('Meta+Alt+Shift+Enter')
  })
})

test('no two acts usually have one key', () => {
  const keys = roomKeys.flatMap((group) => group.keys).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
