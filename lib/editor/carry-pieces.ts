import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { positionOfBlock, type ChangedBlocks } from './changed-blocks'
import type { Piece, Pieces } from './highlight'

/** Pieces after an edit: untouched blocks keep theirs as they are, the others' offsets go through the step maps. */
export function carriedPieces(
  pieces: Pieces,
  transaction: Transaction,
  oldDoc: Node,
  changed: ChangedBlocks,
): Pieces {
  const next = untouched(pieces, changed)
  let position = positionOfBlock(oldDoc, changed.from)
  for (let index = changed.from; index < changed.oldTo; index += 1) {
    const block = oldDoc.child(index)
    for (const piece of pieces.get(index) ?? []) {
      const moved = movedPiece(piece, transaction, position + 1)
      if (moved === null) continue
      next.set(moved.index, [...(next.get(moved.index) ?? []), moved.piece])
    }
    position += block.nodeSize
  }
  return next
}

function untouched(pieces: Pieces, { from, oldTo, to }: ChangedBlocks): Map<number, readonly Piece[]> {
  const shift = to - oldTo
  if (shift !== 0) {
    const next = new Map<number, readonly Piece[]>()
    for (const [index, list] of pieces) {
      if (index < from) next.set(index, list)
      else if (index >= oldTo) next.set(index + shift, list)
    }
    return next
  }
  const next = new Map(pieces)
  for (let index = from; index < oldTo; index += 1) next.delete(index)
  return next
}

function movedPiece(
  piece: Piece,
  transaction: Transaction,
  textStart: number,
): { readonly index: number; readonly piece: Piece } | null {
  const from = transaction.mapping.map(textStart + piece.from, 1)
  const to = transaction.mapping.map(textStart + piece.to, -1)
  const place = transaction.doc.resolve(Math.min(from, transaction.doc.content.size))
  if (place.depth === 0 || !place.parent.isTextblock) return null
  const start = place.start(1)
  const length = place.parent.content.size
  const moved = {
    ...piece,
    from: Math.min(from - start, length),
    to: Math.min(Math.max(from, to) - start, length),
  }
  return { index: place.index(0), piece: moved }
}
