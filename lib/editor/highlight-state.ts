import type { Node } from 'prosemirror-model'
import { PluginKey, type Transaction } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import type { Highlight, Piece, Pieces } from './highlight'
import { drawPieces, type BlockRange } from './highlight-decorations'
import { isOverOwn, placeHighlights } from './place-highlights'
import type { Suggestion } from './suggest/suggestion'
import { workingBlocks } from './suggest/working-copy'

export type HighlightState = {
  readonly highlights: readonly Highlight[]
  /** Every piece, kept outside the document. */
  readonly pieces: Pieces
  /** Corrections that the person's own suggestions exclude: they are drawn as marks. */
  readonly competing: ReadonlySet<string>
  /** How many suggestions of the person there were. */
  readonly ownCount: number
  /** The blocks whose pieces are drawn. */
  readonly window: BlockRange
  readonly activeId: string | null
  readonly decorations: DecorationSet
  /** The decorations were only carried along while a keyboard composed. */
  readonly isStale: boolean
}

/** What stands beside the highlights: the person's own suggestions, and whether a keyboard composes. */
export type Surroundings = { readonly own: readonly Suggestion[]; readonly isComposing: boolean }

const ALONE: Surroundings = { own: [], isComposing: false }

export type HighlightAction =
  | { readonly type: 'set highlights'; readonly highlights: readonly Highlight[] }
  | { readonly type: 'set window'; readonly window: BlockRange }
  | { readonly type: 'set active'; readonly id: string | null }
  /** Once a keyboard has done composing. */
  | { readonly type: 'redraw' }

export const highlightKey = new PluginKey<HighlightState>('highlights')

export const EVERYTHING: BlockRange = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** The state before anything is known of the viewport: all is drawn. */
export function initialHighlights(
  doc: Node,
  highlights: readonly Highlight[],
  own: readonly Suggestion[] = [],
): HighlightState {
  return drawn(doc, { ...placed(doc, highlights, own), window: EVERYTHING, activeId: null })
}

/** The next state: an action if the transaction carries one, and the pieces carried along by its steps. */
export function reduceHighlights(
  transaction: Transaction,
  state: HighlightState,
  oldDoc: Node,
  { own, isComposing }: Surroundings = ALONE,
): HighlightState {
  const action = transaction.getMeta(highlightKey) as HighlightAction | undefined
  const doc = transaction.doc
  const next = acted(
    transaction.docChanged ? edited(transaction, state, oldDoc, own) : state,
    action,
    doc,
    own,
  )
  const isSame = next === state && !(action?.type === 'redraw' && state.isStale)
  if (isSame) return state
  if (!isComposing) return drawn(doc, next)
  return { ...next, decorations: state.decorations.map(transaction.mapping, doc), isStale: true }
}

function acted(
  state: HighlightState,
  action: HighlightAction | undefined,
  doc: Node,
  own: readonly Suggestion[],
): HighlightState {
  switch (action?.type) {
    case 'set highlights':
      return { ...state, ...placed(doc, action.highlights, own) }
    case 'set window':
      return sameRange(state.window, action.window) ? state : { ...state, window: action.window }
    case 'set active':
      return state.activeId === action.id ? state : { ...state, activeId: action.id }
    case 'redraw':
    case undefined:
      return state
  }
}

function edited(
  transaction: Transaction,
  state: HighlightState,
  oldDoc: Node,
  own: readonly Suggestion[],
): HighlightState {
  const next = { ...state, pieces: carried(state.pieces, transaction, oldDoc) }
  const isTakenBack = own.length < state.ownCount
  return isTakenBack || isPlaceLost(next, oldDoc, transaction.doc, own)
    ? { ...next, ...placed(transaction.doc, state.highlights, own) }
    : { ...next, ownCount: own.length }
}

/** Whether, in the blocks of an edit, a mark has closed up, or own suggestions exclude other corrections than they did. */
function isPlaceLost(
  { pieces, competing }: HighlightState,
  oldDoc: Node,
  doc: Node,
  own: readonly Suggestion[],
): boolean {
  const most = Math.min(oldDoc.childCount, doc.childCount)
  let from = 0
  while (from < most && oldDoc.child(from) === doc.child(from)) from += 1
  let to = doc.childCount - 1
  const shift = oldDoc.childCount - doc.childCount
  while (to >= from && to + shift >= from && doc.child(to) === oldDoc.child(to + shift)) to -= 1
  for (let index = from; index <= to; index += 1) {
    for (const { highlight, from: start, to: end, goesOn } of pieces.get(index) ?? []) {
      const { id, kind } = highlight
      if (kind !== 'correction' && start === end && !goesOn) return true
      if (kind === 'correction' && isOverOwn(highlight, own) !== competing.has(id)) return true
    }
  }
  return false
}

function drawn(doc: Node, state: Omit<HighlightState, 'decorations' | 'isStale'>): HighlightState {
  const decorations = drawPieces(doc, state.pieces, state.window, state.activeId)
  return { ...state, decorations, isStale: false }
}

function placed(doc: Node, highlights: readonly Highlight[], own: readonly Suggestion[]) {
  const isCompeting = (one: Highlight) => one.kind === 'correction' && isOverOwn(one, own)
  return {
    highlights,
    ownCount: own.length,
    pieces: placeHighlights(workingBlocks(doc), highlights, own),
    competing: new Set(own.length === 0 ? [] : highlights.filter(isCompeting).map(({ id }) => id)),
  }
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
