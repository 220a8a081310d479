import type { EditorState } from 'prosemirror-state'
import type { Span } from '@/lib/core/anchors/span'
import { compareInText } from '@/lib/core/corrections/overlap'
import { highlightKey } from '../highlight-state'
import { isOverOwn, trackedCorrections } from '../place-highlights'
import { suggestKey } from './suggest-state'
import { toBase } from './suggestion'
import { offsetAt } from './working-copy'

/** A stretch of the copy as it is drawn: words that stay, that go, or that come. A line end parts two blocks. */
export type DrawnPiece = { readonly type: 'same' | 'old' | 'new'; readonly text: string }

type Edit = Span & { readonly replacement: string }

/** What is selected, with every change that the copy draws there: the person's own, others', and approved ones. */
export function selectedChanges(state: EditorState): readonly DrawnPiece[] {
  const held = suggestKey.getState(state)
  if (held === undefined) return []
  const { base, suggestions } = held
  const highlights = highlightKey.getState(state)?.highlights ?? []
  const tracked = trackedCorrections(highlights.filter((one) => !suggestions.some(({ id }) => id === one.id)))
  const others = highlights.flatMap(({ id, start, end, replacement }): readonly Edit[] =>
    tracked.has(id) && replacement !== null && !isOverOwn({ start, end }, suggestions)
      ? [{ start, end, replacement }]
      : [],
  )
  const span = {
    start: toBase(suggestions, offsetAt(state.doc, state.selection.from), 'start'),
    end: toBase(suggestions, offsetAt(state.doc, state.selection.to), 'end'),
  }
  return drawnPieces(base, [...suggestions, ...others], span)
}

/**
 * A span of the text with the edits that stand in it, in text order. Edits do not overlap; one that reaches over an end
 * of the span is taken whole. Offsets are UTF-16 code units of `base`.
 */
export function drawnPieces(base: string, edits: readonly Edit[], span: Span): readonly DrawnPiece[] {
  const inside = [...edits]
    .filter(({ start, end }) => (start < span.end && end > span.start) || isPointIn(start, end, span))
    .sort(compareInText)
  const pieces: DrawnPiece[] = []
  let at = Math.min(span.start, inside[0]?.start ?? span.start)
  for (const { start, end, replacement } of inside) {
    pieces.push(
      { type: 'same', text: base.slice(at, start) },
      { type: 'old', text: base.slice(start, end) },
      { type: 'new', text: replacement },
    )
    at = end
  }
  pieces.push({ type: 'same', text: base.slice(at, Math.max(at, span.end)) })
  return pieces.filter(({ text }) => text !== '')
}

function isPointIn(start: number, end: number, span: Span): boolean {
  return start === end && span.start <= start && end <= span.end
}

const marks = { same: ['', ''], old: ['{--', '--}'], new: ['{++', '++}'] } as const

/** As plain text with the marks of CriticMarkup (criticmarkup.com), which the Markdown export uses, too. */
export function asCriticMarkup(pieces: readonly DrawnPiece[]): string {
  return pieces.map(({ type, text }) => marks[type].join(text)).join('')
}

const tags = { same: 'span', old: 'del', new: 'ins' } as const

/** As a page's elements, a paragraph for each line: word processors read `ins` and `del`. */
export function asElements(pieces: readonly DrawnPiece[], page: Document): HTMLElement {
  const copied = page.createElement('div')
  let paragraph = copied.appendChild(page.createElement('p'))
  for (const { type, text } of pieces) {
    text.split('\n').forEach((line, index) => {
      if (index > 0) paragraph = copied.appendChild(page.createElement('p'))
      if (line === '') return
      const element = page.createElement(tags[type])
      element.textContent = line
      paragraph.append(element)
    })
  }
  return copied
}
