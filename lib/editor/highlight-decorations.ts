import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { cardRelation } from './card-relation'
import { positionOfBlock } from './changed-blocks'
import type { Piece, Pieces } from './highlight'
import { newTextAttributes, pieceAttributes, shownText } from './piece-attributes'

/** Block indexes, both inclusive. */
export type BlockRange = { readonly from: number; readonly to: number }

/** What is drawn: these blocks, and of those much taller than the viewport only a part (offsets within the block). */
export type DrawnWindow = BlockRange & { readonly tall?: readonly TallBlock[] }
export type TallBlock = BlockRange & { readonly index: number }

/** The decorations of the blocks in the range. */
export function drawPieces(
  doc: Node,
  pieces: Pieces,
  range: DrawnWindow,
  activeId: string | null,
): DecorationSet {
  return DecorationSet.create(doc, decorationsIn(doc, pieces, range, activeId))
}

/** `before` with the decorations of some blocks drawn anew. Its positions are the document's. */
export function redrawBlocks(
  doc: Node,
  before: DecorationSet,
  pieces: Pieces,
  range: DrawnWindow,
  activeId: string | null,
): DecorationSet {
  const from = positionOfBlock(doc, range.from)
  const to = positionOfBlock(doc, range.to + 1)
  if (from >= to) return before
  return before.remove(before.find(from, to)).add(doc, decorationsIn(doc, pieces, range, activeId))
}

function decorationsIn(doc: Node, pieces: Pieces, range: DrawnWindow, activeId: string | null): Decoration[] {
  const decorations: Decoration[] = []
  let position = positionOfBlock(doc, range.from)
  for (let index = range.from; index <= range.to && index < doc.childCount; index += 1) {
    const block = doc.child(index)
    const part = range.tall?.find((tall) => tall.index === index)
    for (const piece of pieces.get(index) ?? []) {
      if (part && (piece.to < part.from || piece.from > part.to)) continue
      decorations.push(...drawPiece(piece, position + 1, block.content.size, piece.highlight.id === activeId))
    }
    position += block.nodeSize
  }
  return decorations
}

function drawPiece(piece: Piece, textStart: number, length: number, active: boolean): readonly Decoration[] {
  const from = textStart + Math.min(piece.from, length)
  const to = textStart + Math.min(piece.to, length)
  const drawn: Decoration[] = []
  if (from < to) {
    const added = piece.tracked ? (piece.highlight.replacement ?? '') : ''
    const isOnly = piece.last && added === ''
    const attributes = {
      ...pieceAttributes(piece, active),
      ...(isOnly ? cardRelation(piece.highlight.id, active) : {}),
    }
    drawn.push(Decoration.inline(from, to, { nodeName: piece.tracked ? 'del' : 'mark', ...attributes }))
  }
  if (!piece.tracked) return drawn
  if (piece.goesOn) drawn.push(widget(to, 'del', '¶', pieceAttributes(piece, active), piece))
  const added = piece.highlight.replacement ?? ''
  if (piece.last && added !== '') {
    const attributes = { ...newTextAttributes(piece, active), ...cardRelation(piece.highlight.id, active) }
    drawn.push(widget(to, 'ins', shownText(added), attributes, piece))
  }
  return drawn
}

function widget(
  position: number,
  tag: 'ins' | 'del',
  text: string,
  attributes: Record<string, string>,
  piece: Piece,
): Decoration {
  const draw = () => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.textContent = text
    return element
  }
  // The key says when the drawn element can be kept.
  const { id, state } = piece.highlight
  const looks = [attributes['data-active'] ?? '', attributes['aria-details'] ?? '']
  const key = [tag, id, state, ...looks, text].join(' ')
  return Decoration.widget(position, draw, { side: -1, key, ignoreSelection: true, marks: [] })
}
