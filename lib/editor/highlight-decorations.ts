import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Piece, Pieces } from './highlight'
import { newTextAttributes, pieceAttributes, shownText } from './piece-attributes'

/** Block indexes, both inclusive. */
export type BlockRange = { readonly from: number; readonly to: number }

/** The decorations of the blocks in the range. */
export function drawPieces(
  doc: Node,
  pieces: Pieces,
  range: BlockRange,
  activeId: string | null,
): DecorationSet {
  const decorations: Decoration[] = []
  doc.forEach((block, position, index) => {
    if (index < range.from || index > range.to) return
    for (const piece of pieces.get(index) ?? []) {
      decorations.push(...drawPiece(piece, position + 1, block.content.size, piece.highlight.id === activeId))
    }
  })
  return DecorationSet.create(doc, decorations)
}

function drawPiece(piece: Piece, textStart: number, length: number, active: boolean): readonly Decoration[] {
  const from = textStart + Math.min(piece.from, length)
  const to = textStart + Math.min(piece.to, length)
  const drawn: Decoration[] = []
  if (from < to) {
    const attributes = pieceAttributes(piece, active)
    drawn.push(Decoration.inline(from, to, { nodeName: piece.tracked ? 'del' : 'mark', ...attributes }))
  }
  if (!piece.tracked) return drawn
  if (piece.goesOn) drawn.push(widget(to, 'del', '¶', pieceAttributes(piece, active), piece))
  const added = piece.highlight.replacement ?? ''
  if (piece.last && added !== '') {
    drawn.push(widget(to, 'ins', shownText(added), newTextAttributes(piece, active), piece))
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
  const key = [tag, piece.highlight.id, piece.highlight.state, attributes['data-active'] ?? '', text].join(
    ' ',
  )
  return Decoration.widget(position, draw, { side: -1, key, ignoreSelection: true, marks: [] })
}
