import { actOfCharacter, type KeyMap } from '@/components/review/key-map'
import type { RoomAct } from '@/components/review/keys'

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'getModifierState' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/**
 * Keys that also work while the caret is in the copy: those of Docs and Word where they have one. They are read by
 * where the key lies, since Alt types other letters on many keyboards. Besides, Ctrl and Alt with any single key do there
 * what the key by itself does elsewhere.
 */
type Chord = {
  readonly code: string
  /** the key as it is printed */
  readonly name: string
  readonly mod?: true
  readonly alt?: true
  readonly shift?: true
  readonly does: string
  readonly act: RoomAct
}

const ctrlAlt = { mod: true, alt: true } as const

export const chords: readonly Chord[] = [
  {
    ...ctrlAlt,
    code: 'KeyM',
    name: 'M',
    does: 'Query on the selected words',
    act: { type: 'compose', kind: 'query' },
  },
  { code: 'F7', name: 'F7', does: 'Next to do', act: { type: 'go', step: 1, open: true } },
  { code: 'F7', name: 'F7', shift: true, does: 'Previous to do', act: { type: 'go', step: -1, open: true } },
  { code: 'KeyJ', name: 'J', alt: true, does: 'Next', act: { type: 'go', step: 1, open: false } },
  { code: 'KeyK', name: 'K', alt: true, does: 'Previous', act: { type: 'go', step: -1, open: false } },
  {
    ...ctrlAlt,
    code: 'Enter',
    name: 'Enter',
    does: 'Checked, and on',
    act: { type: 'coverage', act: 'checked' },
  },
  {
    ...ctrlAlt,
    code: 'Enter',
    name: 'Enter',
    shift: true,
    does: 'Nothing to check, and on',
    act: { type: 'coverage', act: 'nothing_to_check' },
  },
  { code: 'F6', name: 'F6', does: 'From the copy to its card, and back', act: { type: 'across' } },
  {
    ...ctrlAlt,
    code: 'KeyX',
    name: 'X',
    shift: true,
    does: 'Suggest: typing makes corrections',
    act: { type: 'mode', mode: 'suggest' },
  },
  {
    ...ctrlAlt,
    code: 'KeyC',
    name: 'C',
    shift: true,
    does: 'Read: letters are keys',
    act: { type: 'mode', mode: 'read' },
  },
  {
    code: 'KeyK',
    name: 'K',
    mod: true,
    does: 'All acts, and finding an annotation',
    act: { type: 'palette' },
  },
  { code: 'Slash', name: '/', mod: true, does: 'All keys', act: { type: 'sheet' } },
]

/** What a chord means, or null. ⌘ is Ctrl on a Mac. */
export function chordOf(event: Pressed, map: KeyMap): RoomAct | null {
  if (event.isComposing || isAltGr(event)) return null
  const isMod = event.ctrlKey || event.metaKey
  const chord = chords.find(
    ({ code, mod = false, alt = false, shift = false }) =>
      code === event.code && mod === isMod && alt === event.altKey && shift === event.shiftKey,
  )
  if (chord !== undefined) return chord.act
  return isMod && event.altKey ? actOfCharacter(map, letterOf(event), event.shiftKey) : null
}

/**
 * AltGr types letters and is no chord. It comes without Alt, or, on some systems, with Ctrl and Alt; Alt without Ctrl is a
 * Mac's Option key, which some browsers call so, too.
 */
function isAltGr(event: Pressed): boolean {
  return event.getModifierState('AltGraph') && (!event.altKey || event.ctrlKey)
}

/** On a Mac, Alt types another letter: then where the key lies tells which it is. */
function letterOf({ key, code }: Pressed): string {
  return /^[\x21-\x7e]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? key)
}
