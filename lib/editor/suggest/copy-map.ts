import type { EditorState } from 'prosemirror-state'
import { suggestionsOf } from './suggest-commands'
import { toBase, toWorking, type Edge } from './suggestion'
import { offsetAt, positionAt } from './working-copy'

/**
 * Offsets of the revision (UTF-16 code units) to positions in the editor and back. `edge` says which end of a span is
 * meant: the start of one inside replaced words goes before them, its end behind them.
 */
export type CopyMap = {
  readonly toPosition: (baseOffset: number, edge: Edge) => number
  readonly toOffset: (position: number, edge: Edge) => number
}

/** The map of one state of the editor: make it when it is needed, it costs nothing. */
export function copyMap(state: EditorState): CopyMap {
  const suggestions = suggestionsOf(state)
  return {
    toPosition: (offset, edge) => positionAt(state.doc, toWorking(suggestions, offset, edge)),
    toOffset: (position, edge) => toBase(suggestions, offsetAt(state.doc, position), edge),
  }
}
