import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { ProjectedBlock, ProjectionMap } from '@/lib/core/articles/projection'
import { suggestionsOf } from './suggest-commands'
import { toBase, toWorking, type Edge } from './suggestion'
import { offsetAt, positionAt, workingBlocks } from './working-copy'

/**
 * Offsets of the revision (UTF-16 code units) to positions in the editor and back. `edge` says which end of a span is
 * meant (a point is a start): the start of one inside replaced words goes before them, its end behind them.
 */
export type CopyMap = {
  readonly toPosition: (baseOffset: number, edge?: Edge) => number
  readonly toOffset: (position: number, edge?: Edge) => number
}

/** The same, with the text blocks as they stand in the editor. */
export type CopyPlaces = CopyMap & Pick<ProjectionMap, 'blocks'>

/** The map of one state of the editor: made when it is needed, it costs nothing. */
export function copyMap(state: EditorState): CopyMap {
  return liveCopyMap({ state })
}

/**
 * The map of an editor as it stands at each look-up. `blocks` are the editor's own, with the offsets of the revision
 * that they begin and end at.
 */
export function liveCopyMap(editor: { readonly state: EditorState }): CopyPlaces {
  return {
    get blocks() {
      return baseBlocks(editor.state)
    },
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

type Known = { readonly suggestions: unknown; readonly blocks: readonly ProjectedBlock[] }
const known = new WeakMap<Node, Known>()

function baseBlocks(state: EditorState): readonly ProjectedBlock[] {
  const suggestions = suggestionsOf(state)
  const blocks = workingBlocks(state.doc)
  if (suggestions.length === 0) return blocks
  const found = known.get(state.doc)
  if (found?.suggestions === suggestions) return found.blocks
  const made = blocks.map(({ index, position, start, end }) => ({
    index,
    position,
    start: toBase(suggestions, start, 'start'),
    end: toBase(suggestions, end, 'end'),
  }))
  known.set(state.doc, { suggestions, blocks: made })
  return made
}
