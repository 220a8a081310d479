import { roomKeys, type RoomAct } from './keys'

/** The keys a person chose, by the usual ones. What is not here stayed as it was. */
export type KeyMap = Readonly<Partial<Record<string, string>>>

export type KeySettings = {
  /** Whether single keys, without Ctrl or Alt, do anything. */
  readonly on: boolean
  readonly map: KeyMap
}

export const usualSettings: KeySettings = { on: true, map: {} }

const all = roomKeys.flatMap(({ keys }) => keys)
const changeable = all.filter(({ key }) => isCharacter(key))
const named = new Map(all.filter(({ key }) => !isCharacter(key)).map(({ key, act }) => [key, act] as const))

/** A key that types something; Escape and its like have names. */
export function isCharacter(key: string): boolean {
  return Array.from(key).length === 1
}

/** The key that does what this one usually does. */
export function keyFor(map: KeyMap, usual: string): string {
  return map[usual] ?? usual
}

/** Why this key cannot stand for what `usual` does, or null when it can. */
export function whyNot(map: KeyMap, usual: string, wanted: string): string | null {
  if (wanted === ' ') return 'The space bar scrolls the page. Take a letter, a digit or a sign.'
  if (!isCharacter(wanted)) return 'Only a letter, a digit or a sign can be chosen.'
  const other = changeable.find(({ key }) => key !== usual && keyFor(map, key) === wanted)
  return other === undefined ? null : `That key is taken: ${other.does}. Give that another one first.`
}

export function withKey(map: KeyMap, usual: string, chosen: string): KeyMap {
  const others = Object.entries(map).filter(([key]) => key !== usual)
  return Object.fromEntries(chosen === usual ? others : [...others, [usual, chosen]])
}

/** What of a kept map still makes sense: the keys of the room may have changed since. */
export function soundMap(kept: Readonly<Record<string, unknown>>): KeyMap {
  let map: KeyMap = {}
  for (const { key } of changeable) {
    const chosen = kept[key]
    if (typeof chosen === 'string' && isCharacter(chosen) && chosen !== ' ') map = withKey(map, key, chosen)
  }
  const taken = changeable.map(({ key }) => keyFor(map, key))
  return new Set(taken).size === taken.length ? map : {}
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>

/** What a key by itself means, or null. */
export function actOf(event: Pressed, { on, map }: KeySettings): RoomAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null
  if (!isCharacter(event.key)) return named.get(event.key) ?? null
  return on ? actOfCharacter(map, event.key, event.shiftKey) : null
}

/** Caps lock is no Shift: a capital without it means what the small letter does. */
export function actOfCharacter(map: KeyMap, typed: string, shiftKey: boolean): RoomAct | null {
  const actOn = (key: string) => changeable.find(({ key: usual }) => keyFor(map, usual) === key)?.act ?? null
  if (typed.toLowerCase() === typed.toUpperCase()) return actOn(typed)
  return (shiftKey ? actOn(typed.toUpperCase()) : null) ?? actOn(typed.toLowerCase())
}
