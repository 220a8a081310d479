import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Extension } from '@tiptap/core'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { cardRelation } from '../card-relation'
import { positionOfBlock } from '../changed-blocks'
import { highlightKey } from '../highlight-state'
import { ownAttributes, shownText } from '../piece-attributes'
import { dispatchSystem } from '../system-dispatch'
import { suggestKey } from './suggest-state'
import { workingSpans, type Suggestion } from './suggestion'
import { offsetAt, positionAt } from './working-copy'

/** What is drawn, and what it was drawn from; null when it was only carried along, and is to be drawn anew. */
type OwnDrawing = { readonly decorations: DecorationSet; readonly from: readonly unknown[] | null }

const ownKey = new PluginKey<OwnDrawing>('ownSuggestions')

/** Draws the person's own suggestions over the working copy. Comes after the suggestions and the highlights. */
export const OwnSuggestionsExtension = Extension.create({
  name: 'ownSuggestions',
  priority: 1,
  addProseMirrorPlugins: () => [ownSuggestionsPlugin()],
})

export function ownSuggestionsPlugin(): Plugin<OwnDrawing> {
  const page: { view: EditorView | null } = { view: null }
  return new Plugin<OwnDrawing>({
    key: ownKey,
    state: {
      init: (_, state) => drawn(state),
      apply: (transaction, before, _, state) => {
        const isComposing = page.view?.composing === true || transaction.getMeta('composition') !== undefined
        if (isComposing) {
          // A keyboard composes in the page's own nodes: nothing around it is drawn anew until it has done.
          if (!transaction.docChanged) return before
          return { decorations: before.decorations.map(transaction.mapping, transaction.doc), from: null }
        }
        const isSame = before.from?.every((part, index) => part === partsOf(state)[index]) === true
        return isSame ? before : drawn(state)
      },
    },
    props: { decorations: (state) => ownKey.getState(state)?.decorations },
    view: (view) => {
      page.view = view
      const stop = redrawAfterComposing(view)
      return {
        destroy: () => {
          page.view = null
          stop()
        },
      }
    },
  })
}

/** How long ProseMirror takes to close a composition. */
const CLOSING_MS = 60

function redrawAfterComposing(view: EditorView): () => void {
  let timer = 0
  const look = () => {
    if (view.isDestroyed || view.composing) return
    dispatchSystem(view, (transaction) =>
      transaction.setMeta(ownKey, true).setMeta(highlightKey, { type: 'redraw' }),
    )
  }
  const ended = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(look, CLOSING_MS)
  }
  view.dom.addEventListener('compositionend', ended)
  return () => {
    window.clearTimeout(timer)
    view.dom.removeEventListener('compositionend', ended)
  }
}

function partsOf(state: EditorState): readonly unknown[] {
  const highlights = highlightKey.getState(state)
  return [state.doc, suggestKey.getState(state)?.suggestions, highlights?.window, highlights?.activeId]
}

function drawn(state: EditorState): OwnDrawing {
  const held = suggestKey.getState(state)
  const highlights = highlightKey.getState(state)
  const decorations =
    held === undefined
      ? DecorationSet.empty
      : drawSuggestions(
          state.doc,
          held.base,
          held.suggestions,
          rangeOf(state.doc, highlights?.window),
          highlights?.activeId ?? null,
        )
  return { decorations, from: partsOf(state) }
}

/** Positions between which things are drawn. */
type DrawnRange = { readonly from: number; readonly to: number }

function rangeOf(doc: Node, window: { readonly from: number; readonly to: number } | undefined): DrawnRange {
  if (window === undefined || (window.from === 0 && window.to >= doc.childCount))
    return { from: 0, to: doc.content.size }
  return { from: positionOfBlock(doc, window.from), to: positionOfBlock(doc, window.to + 1) }
}

/**
 * New text is part of the document and is marked as inserted; the words whose place it takes stand struck out before it,
 * outside the document.
 */
export function drawSuggestions(
  doc: Node,
  base: string,
  suggestions: readonly Suggestion[],
  range: DrawnRange,
  activeId: string | null,
): DecorationSet {
  const spans = workingSpans(suggestions)
  const [first, last] = [offsetAt(doc, range.from), offsetAt(doc, range.to)]
  const drawn = suggestions.flatMap((suggestion, index) => {
    const { start, end } = spans[index] ?? { start: 0, end: 0 }
    if (start > last || end < first) return []
    const from = positionAt(doc, start)
    const to = positionAt(doc, end)
    if (from > range.to || to < range.from) return []
    return draw(doc, base, suggestion, { start, from, to }, suggestion.id === activeId)
  })
  return DecorationSet.create(doc, drawn)
}

type Place = { readonly start: number; readonly from: number; readonly to: number }

function draw(
  doc: Node,
  base: string,
  { id, start: oldStart, end: oldEnd, replacement }: Suggestion,
  { start, from, to }: Place,
  active: boolean,
): readonly Decoration[] {
  const old = base.slice(oldStart, oldEnd)
  const drawn: Decoration[] = []
  // Without new words the caret stands before the struck ones, where typing goes on.
  const gone = {
    ...ownAttributes('old', id, active),
    ...(replacement === '' ? cardRelation(id, active) : {}),
  }
  if (old !== '') drawn.push(widget(from, 'del', old, gone, replacement === '' ? 1 : -1))
  if (from < to)
    drawn.push(
      Decoration.inline(from, to, {
        nodeName: 'ins',
        ...ownAttributes('new', id, active),
        ...cardRelation(id, active),
      }),
    )
  for (let at = replacement.indexOf('\n'); at !== -1; at = replacement.indexOf('\n', at + 1)) {
    drawn.push(widget(positionAt(doc, start + at), 'ins', '\n', ownAttributes('new', id, active), 1))
  }
  return drawn
}

function widget(
  position: number,
  tag: 'ins' | 'del',
  text: string,
  attributes: Record<string, string>,
  side: -1 | 1,
): Decoration {
  const draw = () => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.textContent = shownText(text)
    return element
  }
  const key = [tag, ...Object.values(attributes), String(side), text].join(' ')
  return Decoration.widget(position, draw, { side, key, ignoreSelection: true, marks: [] })
}
