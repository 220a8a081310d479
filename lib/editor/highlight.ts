import type { AnnotationKind, AnnotationState } from '@/lib/core/annotations/annotation-contract'

/** An annotation as the copy needs it. Offsets are UTF-16 code units of the projection; equal for an insertion. */
export type Highlight = {
  readonly id: string
  readonly kind: AnnotationKind
  readonly state: AnnotationState
  readonly start: number
  readonly end: number
  /** The new text of a correction, null for claims and queries. */
  readonly replacement: string | null
}

/** The part of a highlight that stands in one block. `from` and `to` count from the block's first character. */
export type Piece = {
  readonly highlight: Highlight
  readonly from: number
  readonly to: number
  /** The span goes on past the end of this block: its line end is part of it. */
  readonly goesOn: boolean
  readonly last: boolean
  /** Drawn as old and new text; otherwise as a mark under the text. */
  readonly tracked: boolean
  /** How many marks run above this one: 0 lies nearest to the text. */
  readonly layer: number
}

/** The part of a person's own suggestion that stands in one block: its new text, and the words it takes the place of. */
export type OwnPiece = {
  readonly id: string
  readonly from: number
  readonly to: number
  /** The replaced words, on the first piece only. */
  readonly old: string
  /** Its new text begins a line behind this one. */
  readonly goesOn: boolean
}

/** The pieces of every block that has any, in text order, by the block's index in the document. */
export type Pieces = ReadonlyMap<number, readonly Piece[]>

/** States that are drawn; the others stand in the list only (DESIGN §8.17). */
const drawnStates: ReadonlySet<AnnotationState> = new Set([
  'open',
  'checked',
  'proposed',
  'reopened',
  'approved',
  'answered',
  'resolved',
])

export function isDrawn(state: AnnotationState): boolean {
  return drawnStates.has(state)
}
