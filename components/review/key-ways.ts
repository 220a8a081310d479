import { chords } from '@/components/palette/chords'
import { isCharacter, keyFor, type KeySettings } from './key-map'
import { roomKeys } from './keys'

/** One way to press something: what is held, and the key. */
export type Way = { readonly held: readonly ('Ctrl' | 'Alt' | 'Shift')[]; readonly key: string }

/**
 * Every way to what this key usually does, the shortest first: the key by itself where such keys are on, and what also works
 * while one types.
 */
export function waysTo(usual: string, { on, map }: KeySettings): readonly Way[] {
  const key = keyFor(map, usual)
  if (!isCharacter(key)) return [{ held: [], key }]
  const isCapital = key !== key.toLowerCase()
  const single: Way = { held: isCapital ? ['Shift'] : [], key: key.toUpperCase() }
  return [...(on ? [single] : []), chordFor(usual) ?? { ...single, held: ['Ctrl', 'Alt', ...single.held] }]
}

/** Where Docs and Word have a chord for it, or Ctrl, Alt and the letter mean something else. */
function chordFor(usual: string): Way | null {
  const act = roomKeys.flatMap(({ keys }) => keys).find(({ key }) => key === usual)?.act
  const chord = chords.find((one) => JSON.stringify(one.act) === JSON.stringify(act))
  return chord === undefined ? null : wayOf(chord)
}

export function wayOf({ mod, alt, shift, name }: (typeof chords)[number]): Way {
  const held = [mod ? ('Ctrl' as const) : [], alt ? ('Alt' as const) : [], shift ? ('Shift' as const) : []]
  return { held: held.flat(), key: name }
}

const printed: Readonly<Record<string, string>> = { Escape: 'Esc' }
const macPrinted = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' } as const

/** As it is printed on keyboards: “Ctrl Alt M”, on a Mac “⌘ ⌥ M”. */
export function shownWay({ held, key }: Way, isMac: boolean): string {
  return [...held.map((one) => (isMac ? macPrinted[one] : one)), printed[key] ?? key].join(' ')
}

const aria: Readonly<Record<string, string>> = { '+': 'Plus' }

/** For `aria-keyshortcuts`. */
export function ariaWay({ held, key }: Way, isMac: boolean): string {
  const names = { Ctrl: isMac ? 'Meta' : 'Control', Alt: 'Alt', Shift: 'Shift' }
  return [...held.map((one) => names[one]), aria[key] ?? key].join('+')
}
