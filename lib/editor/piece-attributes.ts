import type { Piece } from './highlight'

/** The deepest layer with a line of its own; further ones share it. */
const DEEPEST = 3

/** Attributes of the element that carries a piece: one stylesheet draws the static copy and the editor's. */
export function pieceAttributes(
  { highlight, tracked, layer }: Piece,
  active: boolean,
): Record<string, string> {
  return {
    class: tracked ? 'mark mark-old' : 'mark',
    'data-annotation': highlight.id,
    'data-kind': highlight.kind,
    'data-state': highlight.state,
    'data-layer': String(Math.min(layer, DEEPEST)),
    ...(active ? { 'data-active': 'true' } : {}),
  }
}

/** Attributes of the element with a correction's new text. */
export function newTextAttributes({ highlight }: Piece, active: boolean): Record<string, string> {
  return {
    class: 'mark mark-new',
    'data-annotation': highlight.id,
    'data-kind': highlight.kind,
    'data-state': highlight.state,
    ...(active ? { 'data-active': 'true' } : {}),
  }
}

/** New text as it is shown: a line end, which splits or adds a block, as a pilcrow. */
export function shownText(replacement: string): string {
  return replacement.replaceAll('\n', '¶')
}

/** Attributes of the elements of a person's own suggestion: the words that go, and those that come. */
export function ownAttributes(part: 'old' | 'new', id: string, active: boolean): Record<string, string> {
  return {
    class: `mark mark-${part}`,
    'data-annotation': id,
    'data-kind': 'correction',
    'data-state': 'proposed',
    'data-own': 'true',
    ...(active ? { 'data-active': 'true' } : {}),
  }
}
