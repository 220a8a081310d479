import type { Slice } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { suggestKey } from './suggest-state'
import { toBase } from './suggestion'
import { offsetAt, positionAt, textBetween } from './working-copy'

/** The selected words as they stand in the working copy, with the person's own changes. */
export function selectedWithChanges({ doc, selection }: EditorState): string {
  return textBetween(doc, offsetAt(doc, selection.from), offsetAt(doc, selection.to))
}

/** What copying takes: the revision's blocks and marks. Null when nothing of the revision is selected. */
export function originalSlice(state: EditorState): Slice | null {
  const held = suggestKey.getState(state)
  if (held === undefined) return null
  const from = toBase(held.suggestions, offsetAt(state.doc, state.selection.from), 'start')
  const to = toBase(held.suggestions, offsetAt(state.doc, state.selection.to), 'end')
  if (from >= to) return null
  return held.baseDoc.slice(positionAt(held.baseDoc, from), positionAt(held.baseDoc, to))
}
