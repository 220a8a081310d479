import type { RoomAct, RoomKey } from '@/components/review/keys'

type Pressed = Pick<
  KeyboardEvent,
  'code' | 'getModifierState' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>

/**
 * Keys that also work while the caret is in the copy: those of Docs and Word where they have one. They are read by
 * where the key lies, since Alt types other letters on many keyboards.
 */
type Chord = RoomKey & {
  readonly code: string
  readonly mod?: true
  readonly alt?: true
  readonly shift?: true
}

export const chords: readonly Chord[] = [
  {
    key: 'Ctrl Alt M',
    code: 'KeyM',
    mod: true,
    alt: true,
    does: 'Query on the selected words',
    act: { type: 'compose', kind: 'query' },
  },
  { key: 'F7', code: 'F7', does: 'Next to do', act: { type: 'go', step: 1, open: true } },
  {
    key: 'Shift F7',
    code: 'F7',
    shift: true,
    does: 'Previous to do',
    act: { type: 'go', step: -1, open: true },
  },
  { key: 'Alt J', code: 'KeyJ', alt: true, does: 'Next', act: { type: 'go', step: 1, open: false } },
  { key: 'Alt K', code: 'KeyK', alt: true, does: 'Previous', act: { type: 'go', step: -1, open: false } },
  { key: 'F6', code: 'F6', does: 'From the copy to its card, and back', act: { type: 'across' } },
  {
    key: 'Ctrl K',
    code: 'KeyK',
    mod: true,
    does: 'All acts, and finding an annotation',
    act: { type: 'palette' },
  },
]

/** What a chord means, or null. ⌘ is Ctrl on a Mac; AltGr types letters and is no chord. */
export function chordOf(event: Pressed): RoomAct | null {
  if (event.isComposing || event.getModifierState('AltGraph')) return null
  const isMod = event.ctrlKey || event.metaKey
  const chord = chords.find(
    ({ code, mod = false, alt = false, shift = false }) =>
      code === event.code && mod === isMod && alt === event.altKey && shift === event.shiftKey,
  )
  return chord?.act ?? null
}
