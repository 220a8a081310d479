import type { EditorState } from 'prosemirror-state'
import { suggestionsOf } from './suggest-commands'
import { toBase, toWorking, type Edge } from './suggestion'
import { offsetAt, positionAt } from './working-copy'

/**
 * Offsets of the revision (UTF-16 code units) to positions in the editor and back. `edge` says which end of a span is
 * meant (a point is a start): the start of one inside replaced words goes before them, its end behind them.
 */
export type CopyMap = {
  readonly toPosition: (baseOffset: number, edge?: Edge) => number
  readonly toOffset: (position: number, edge?: Edge) => number
}

/** The map of one state of the editor: made when it is needed, it costs nothing. */
export function copyMap(state: EditorState): CopyMap {
  return liveCopyMap({ state })
}

/** The map of an editor as it stands at each look-up. */
export function liveCopyMap(editor: { readonly state: EditorState }): CopyMap {
  return {
    toPosition: (offset, edge = 'start') => {
      const { state } = editor
      return positionAt(state.doc, toWorking(suggestionsOf(state), offset, edge))
    },
    toOffset: (position, edge = 'start') => {
      const { state } = editor
      return toBase(suggestionsOf(state), offsetAt(state.doc, position), edge)
    },
  }
}
