import type { CoverageAct } from '@/components/coverage/coverage-act'
import type { Mode } from '@/lib/editor/suggest/suggest-state'

/** Keys of the room: what they do, for the sheet; `act` names what `useRoomKeys` runs. */
export type RoomAct =
  | { readonly type: 'compose'; readonly kind: 'correction' | 'claim' | 'query' }
  | { readonly type: 'go'; readonly step: 1 | -1; readonly open: boolean }
  /** presses the control of the active card that has this key, called by its usual letter */
  | { readonly type: 'press'; readonly key: string }
  | { readonly type: 'coverage'; readonly act: CoverageAct }
  | { readonly type: 'text' }
  /** copies what is selected with every change drawn there */
  | { readonly type: 'copy changes' }
  | { readonly type: 'mode'; readonly mode: Mode }
  /** from the copy to the card of its words, and back */
  | { readonly type: 'across' }
  | { readonly type: 'palette' }
  | { readonly type: 'sheet' }
  | { readonly type: 'leave' }

export type RoomKey = { readonly key: string; readonly does: string; readonly act: RoomAct }

export const roomKeys: readonly { readonly title: string; readonly keys: readonly RoomKey[] }[] = [
  {
    title: 'On selected words',
    keys: [
      { key: 'c', does: 'Correct (at the caret: insert)', act: { type: 'compose', kind: 'correction' } },
      { key: 'l', does: 'Claim', act: { type: 'compose', kind: 'claim' } },
      { key: 'q', does: 'Query', act: { type: 'compose', kind: 'query' } },
      { key: 'y', does: 'Copy with the changes', act: { type: 'copy changes' } },
    ],
  },
  {
    title: 'Going around',
    keys: [
      { key: 'd', does: 'Next to do', act: { type: 'go', step: 1, open: true } },
      { key: 'D', does: 'Previous to do', act: { type: 'go', step: -1, open: true } },
      { key: 'j', does: 'Next', act: { type: 'go', step: 1, open: false } },
      { key: 'k', does: 'Previous', act: { type: 'go', step: -1, open: false } },
      { key: 't', does: 'Into the copy; arrows with Shift select', act: { type: 'text' } },
      { key: 'Escape', does: 'Leave the card', act: { type: 'leave' } },
    ],
  },
  {
    title: 'Sentence by sentence',
    keys: [
      { key: 'n', does: 'Next open sentence', act: { type: 'coverage', act: 'next' } },
      { key: 'N', does: 'Open sentence before', act: { type: 'coverage', act: 'before' } },
      { key: 'm', does: 'Checked, and on (or what is selected)', act: { type: 'coverage', act: 'checked' } },
      { key: 'M', does: 'Nothing to check, and on', act: { type: 'coverage', act: 'nothing_to_check' } },
      { key: 'u', does: 'Open again', act: { type: 'coverage', act: 'open' } },
      { key: 'p', does: 'Checking pass', act: { type: 'coverage', act: 'pass' } },
    ],
  },
  {
    title: 'On the active card',
    keys: [
      { key: 'a', does: 'Approve', act: { type: 'press', key: 'a' } },
      { key: 's', does: 'Stet', act: { type: 'press', key: 's' } },
      { key: 'o', does: 'Reopen', act: { type: 'press', key: 'o' } },
      { key: 'e', does: 'Edit', act: { type: 'press', key: 'e' } },
      { key: 'r', does: 'Comment or answer', act: { type: 'press', key: 'r' } },
      { key: 'w', does: 'Ask the writer instead', act: { type: 'press', key: 'w' } },
    ],
  },
  {
    title: 'Help',
    keys: [
      { key: '/', does: 'Find an act or an annotation', act: { type: 'palette' } },
      { key: '?', does: 'This sheet', act: { type: 'sheet' } },
    ],
  },
]

/** Keys that belong to a form in which somebody types. */
export const formKeys: readonly {
  readonly held: readonly 'Ctrl'[]
  readonly key: string
  readonly does: string
}[] = [
  { held: ['Ctrl'], key: 'Enter', does: 'Send the form' },
  { held: [], key: 'Escape', does: 'Leave it; what you typed is kept' },
]
