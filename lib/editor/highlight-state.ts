import type { Node } from 'prosemirror-model'
import { PluginKey, type Transaction } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { carriedPieces } from './carry-pieces'
import { changedBlocks, type ChangedBlocks } from './changed-blocks'
import type { Highlight, Pieces } from './highlight'
import { drawPieces, redrawBlocks, type BlockRange, type DrawnWindow } from './highlight-decorations'
import { changedSpans, placeAnew } from './place-changes'
import { isEdgeInOwn, isOverOwn, placeHighlights } from './place-highlights'
import { toBase, type Suggestion } from './suggest/suggestion'
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
  readonly window: DrawnWindow
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
  | { readonly type: 'set window'; readonly window: DrawnWindow }
  | { readonly type: 'set active'; readonly id: string | null }
  /** Once a keyboard has done composing. */
  | { readonly type: 'redraw' }

export const highlightKey = new PluginKey<HighlightState>('highlights')

export const EVERYTHING: BlockRange = { from: 0, to: Number.MAX_SAFE_INTEGER }

/** Below this many blocks everything is drawn: windowing gains nothing there. */
export const FEWEST_WINDOWED_BLOCKS = 150
/** What of a longer article is drawn before its viewport is known. */
const FIRST_WINDOW: BlockRange = { from: 0, to: 30 }

/** The state before anything is known of the viewport. */
export function initialHighlights(
  doc: Node,
  highlights: readonly Highlight[],
  own: readonly Suggestion[] = [],
): HighlightState {
  const window = doc.childCount < FEWEST_WINDOWED_BLOCKS ? EVERYTHING : FIRST_WINDOW
  return drawn(doc, { ...placed(doc, highlights, own), window, activeId: null })
}

/** A state whose drawing is behind: the decorations (positions carried along) lack these blocks, or all. */
type Undrawn = { readonly state: HighlightState; readonly blocks: readonly BlockRange[] | 'all' }

/**
 * The next state: an action if the transaction carries one, and the pieces carried along by its steps. Takes time for
 * what changes and is in the window, not for the length of the article or of the list.
 */
export function reduceHighlights(
  transaction: Transaction,
  state: HighlightState,
  oldDoc: Node,
  { own, isComposing }: Surroundings = ALONE,
): HighlightState {
  const action = transaction.getMeta(highlightKey) as HighlightAction | undefined
  const doc = transaction.doc
  const first: Undrawn = transaction.docChanged
    ? edited(transaction, state, oldDoc, own)
    : { state, blocks: [] }
  const next = acted(first, action, doc, own)
  const isSame = next.state === state && !(action?.type === 'redraw' && state.isStale)
  if (isSame) return state
  const { mapping } = transaction
  const carried = transaction.docChanged ? state.decorations.map(mapping, doc) : state.decorations
  if (isComposing) return { ...next.state, decorations: carried, isStale: true }
  if (state.isStale || next.blocks === 'all') return drawn(doc, next.state)
  const { pieces, window, activeId } = next.state
  const decorations = next.blocks
    .map((range) => within(range, window))
    .reduce((set, range) => redrawBlocks(doc, set, pieces, range, activeId), carried)
  return { ...next.state, decorations }
}

function acted(
  before: Undrawn,
  action: HighlightAction | undefined,
  doc: Node,
  own: readonly Suggestion[],
): Undrawn {
  const { state, blocks } = before
  switch (action?.type) {
    case 'set highlights':
      return withHighlights(before, action.highlights, doc, own)
    case 'set window':
      if (sameRange(state.window, action.window)) return before
      return { state: { ...state, window: action.window }, blocks: 'all' }
    case 'set active':
      if (state.activeId === action.id) return before
      return {
        state: { ...state, activeId: action.id },
        blocks: blocks === 'all' ? blocks : [...blocks, ...blocksOf(state, doc, [state.activeId, action.id])],
      }
    case 'redraw':
    case undefined:
      return before
  }
}

function withHighlights(
  { state, blocks }: Undrawn,
  highlights: readonly Highlight[],
  doc: Node,
  own: readonly Suggestion[],
): Undrawn {
  if (highlights === state.highlights) return { state, blocks }
  const spans = changedSpans(state.highlights, highlights)
  if (spans === null || blocks === 'all')
    return { state: { ...state, ...placed(doc, highlights, own) }, blocks: 'all' }
  let next: HighlightState = { ...state, highlights, competing: competingIn(highlights, own) }
  const ranges = spans.map((span) => {
    const { pieces, range } = placeAnew(workingBlocks(doc), next.pieces, highlights, own, span)
    next = { ...next, pieces }
    return range
  })
  return { state: next, blocks: [...blocks, ...ranges] }
}

function edited(
  transaction: Transaction,
  state: HighlightState,
  oldDoc: Node,
  own: readonly Suggestion[],
): Undrawn {
  const { doc } = transaction
  const changed = changedBlocks(oldDoc, doc)
  const pieces = carriedPieces(state.pieces, transaction, oldDoc, changed)
  const next = { ...state, pieces, ownCount: own.length }
  const range = { from: changed.from, to: changed.to - 1 }
  const isTakenBack = own.length < state.ownCount
  if (!isTakenBack && !isPlaceLost(next, changed, own)) return { state: next, blocks: [range] }
  const blocks = workingBlocks(doc).filter(({ index }) => index >= range.from && index <= range.to)
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first === undefined || last === undefined) return { state: next, blocks: [range] }
  const span = { start: toBase(own, first.start, 'start'), end: toBase(own, last.end, 'end') }
  const anew = placeAnew(workingBlocks(doc), pieces, state.highlights, own, span)
  const competing = competingIn(state.highlights, own)
  return { state: { ...next, pieces: anew.pieces, competing }, blocks: [range, anew.range] }
}

/**
 * Whether, in the blocks of an edit, a mark begins or ends at own words, or own suggestions exclude other corrections,
 * or did before.
 */
function isPlaceLost(
  { pieces, competing }: HighlightState,
  { from, to }: ChangedBlocks,
  own: readonly Suggestion[],
): boolean {
  for (let index = from; index < to; index += 1) {
    for (const { highlight } of pieces.get(index) ?? []) {
      const { id, kind } = highlight
      if (
        kind === 'correction' ? competing.has(id) || isOverOwn(highlight, own) : isEdgeInOwn(highlight, own)
      )
        return true
    }
  }
  return false
}

/** The blocks in the window that hold pieces of some highlights. */
function blocksOf(
  { pieces, window }: HighlightState,
  doc: Node,
  ids: readonly (string | null)[],
): readonly BlockRange[] {
  const ranges: BlockRange[] = []
  for (let index = window.from; index <= window.to && index < doc.childCount; index += 1) {
    const has = pieces.get(index)?.some(({ highlight }) => ids.includes(highlight.id)) === true
    if (has) ranges.push({ from: index, to: index })
  }
  return ranges
}

function drawn(doc: Node, state: Omit<HighlightState, 'decorations' | 'isStale'>): HighlightState {
  const decorations = drawPieces(doc, state.pieces, state.window, state.activeId)
  return { ...state, decorations, isStale: false }
}

function placed(doc: Node, highlights: readonly Highlight[], own: readonly Suggestion[]) {
  return {
    highlights,
    ownCount: own.length,
    pieces: placeHighlights(workingBlocks(doc), highlights, own),
    competing: competingIn(highlights, own),
  }
}

function competingIn(highlights: readonly Highlight[], own: readonly Suggestion[]): ReadonlySet<string> {
  const isCompeting = (one: Highlight) => one.kind === 'correction' && isOverOwn(one, own)
  return new Set(own.length === 0 ? [] : highlights.filter(isCompeting).map(({ id }) => id))
}

function within(range: BlockRange, window: DrawnWindow): DrawnWindow {
  return { ...window, from: Math.max(range.from, window.from), to: Math.min(range.to, window.to) }
}

function sameRange(a: DrawnWindow, b: DrawnWindow): boolean {
  return a.from === b.from && a.to === b.to && a.tall === undefined && b.tall === undefined
}
