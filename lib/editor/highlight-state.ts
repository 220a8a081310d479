import type { Node } from 'prosemirror-model'
import { PluginKey, type Transaction } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import type { ProjectedBlock } from '@/lib/core/articles/projection'
import type { Highlight, Piece, Pieces } from './highlight'
import { drawPieces, type BlockRange } from './highlight-decorations'
import { placeHighlights } from './place-highlights'

export type HighlightState = {
  /** Every piece, kept outside the document. */
  readonly pieces: Pieces
  /** The blocks whose pieces are drawn. */
  readonly window: BlockRange
  readonly activeId: string | null
  readonly decorations: DecorationSet
}

export type HighlightAction =
  | { readonly type: 'set highlights'; readonly highlights: readonly Highlight[] }
  | { readonly type: 'set window'; readonly window: BlockRange }
  | { readonly type: 'set active'; readonly id: string | null }

export const highlightKey = new PluginKey<HighlightState>('highlights')

export const EVERYTHING: BlockRange = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The state before anything is known of the viewport: all is drawn. */
export function initialHighlights(doc: Node, highlights: readonly Highlight[]): HighlightState {
  return drawn(doc, { pieces: placed(doc, highlights), window: EVERYTHING, activeId: null })
}

/** The next state: an action if the transaction carries one, and the pieces carried along by its steps. */
export function reduceHighlights(
  transaction: Transaction,
  state: HighlightState,
  oldDoc: Node,
): HighlightState {
  const action = transaction.getMeta(highlightKey) as HighlightAction | undefined
  const doc = transaction.doc
  const base = transaction.docChanged
    ? { ...state, pieces: carried(state.pieces, transaction, oldDoc) }
    : state
  switch (action?.type) {
    case 'set highlights':
      return drawn(doc, { ...base, pieces: placed(doc, action.highlights) })
    case 'set window':
      return sameRange(base.window, action.window) ? base : drawn(doc, { ...base, window: action.window })
    case 'set active':
      return base.activeId === action.id ? base : drawn(doc, { ...base, activeId: action.id })
    case undefined:
      return base === state ? state : drawn(doc, base)
  }
}

function drawn(doc: Node, state: Omit<HighlightState, 'decorations'>): HighlightState {
  return { ...state, decorations: drawPieces(doc, state.pieces, state.window, state.activeId) }
}

function placed(doc: Node, highlights: readonly Highlight[]): Pieces {
  return placeHighlights(projectedBlocks(doc), highlights)
}

/** `mapProjection(…).blocks` for an editor's document. */
export function projectedBlocks(doc: Node): readonly ProjectedBlock[] {
  const blocks: ProjectedBlock[] = []
  let start = 0
  doc.forEach((block, position, index) => {
    if (!block.isTextblock) return
    const end = start + block.textContent.length
    blocks.push({ index, start, end, position })
    start = end + 1
  })
  return blocks
}

/** Pieces after an edit: untouched blocks keep theirs as they are, the others' offsets go through the step maps. */
function carried(pieces: Pieces, transaction: Transaction, oldDoc: Node): Pieces {
  const next = new Map<number, Piece[]>()
  oldDoc.forEach((block, position, index) => {
    const list = pieces.get(index)
    if (list === undefined) return
    for (const piece of list) {
      const from = transaction.mapping.map(position + 1 + piece.from, 1)
      const to = transaction.mapping.map(position + 1 + piece.to, -1)
      const place = transaction.doc.resolve(Math.min(from, transaction.doc.content.size))
      if (place.depth === 0 || !place.parent.isTextblock) continue
      const start = place.start(1)
      const length = place.parent.content.size
      const moved = {
        ...piece,
        from: Math.min(from - start, length),
        to: Math.min(Math.max(from, to) - start, length),
      }
      const target = place.index(0)
      const unchanged = moved.from === piece.from && moved.to === piece.to && block === place.parent
      next.set(target, [...(next.get(target) ?? []), unchanged ? piece : moved])
    }
  })
  return next
}

function sameRange(a: BlockRange, b: BlockRange): boolean {
  return a.from === b.from && a.to === b.to
}
