import type { ShownKeys } from '@/components/review/key-settings'
import { wayOf, type Way } from '@/components/review/key-ways'
import { roomKeys, type RoomAct } from '@/components/review/keys'
import { chords } from './chords'

/** Something the palette can do: with its usual key, or, where it has none, with its chord. */
export type PaletteAct = {
  readonly id: string
  readonly does: string
  readonly act: RoomAct
  readonly usual: string | null
  readonly way: Way | null
}

const ofKeys = roomKeys
  .flatMap(({ keys }) => keys)
  .map(({ key, does, act }): PaletteAct => ({ id: idOf(act), does, act, usual: key, way: null }))
const ofChords = chords.map((chord): PaletteAct => {
  const { does, act } = chord
  return { id: idOf(act), does, act, usual: null, way: wayOf(chord) }
})

/** Every act of the room once. */
export const paletteActs: readonly PaletteAct[] = [...ofKeys, ...ofChords].filter(
  ({ id, act }, index, all) => act.type !== 'palette' && all.findIndex((one) => one.id === id) === index,
)

export function shownKeyOf({ usual, way }: PaletteAct, keys: ShownKeys): string {
  if (usual !== null) return keys.shown(usual)
  return way === null ? '' : keys.way(way)
}

function idOf(act: RoomAct): string {
  return Object.values(act).join(' ')
}
