import { Extension } from '@tiptap/core'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Highlight } from './highlight'
import { followViewport } from './follow-viewport'
import { suggestionsOf } from './suggest/suggest-commands'
import { highlightKey, initialHighlights, reduceHighlights, type HighlightAction } from './highlight-state'
import { dispatchSystem } from './system-dispatch'

/** Sent by the copy's element on a click; its detail is the ids there, the innermost first, none on plain text. */
export const HIT_EVENT = 'highlighthit'

type Options = { readonly highlights: readonly Highlight[] }

/** Draws annotations over the copy. They are never part of the document. */
export const HighlightExtension = Extension.create<Options>({
  name: 'highlights',
  addOptions: () => ({ highlights: [] }),
  addProseMirrorPlugins() {
    return [highlightPlugin(this.options)]
  },
})

export function highlightPlugin(options: Options): Plugin {
  const page: { view: EditorView | null } = { view: null }
  return new Plugin({
    key: highlightKey,
    state: {
      init: (_, state) => initialHighlights(state.doc, options.highlights, suggestionsOf(state)),
      apply: (transaction, state, old, next) =>
        reduceHighlights(transaction, state, old.doc, {
          own: suggestionsOf(next),
          isComposing: page.view?.composing === true || transaction.getMeta('composition') !== undefined,
        }),
    },
    props: {
      decorations: (state) => highlightKey.getState(state)?.decorations,
      handleClick: (view, _, event) => {
        // With Shift a click stretches the selection. (Dragging one is no click to ProseMirror.)
        if (event.shiftKey) return false
        view.dom.dispatchEvent(new CustomEvent(HIT_EVENT, { detail: idsAt(event.target) }))
        return false
      },
    },
    view: (view) => {
      page.view = view
      const { destroy } = followViewport(view, dispatchHighlights)
      return {
        destroy: () => {
          page.view = null
          destroy()
        },
      }
    },
  })
}

/** Sends an action to the highlights of a view. */
export function dispatchHighlights(view: EditorView, action: HighlightAction): void {
  dispatchSystem(view, (transaction) => transaction.setMeta(highlightKey, action))
}

function idsAt(target: EventTarget | null): readonly string[] {
  const ids: string[] = []
  let element = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null
  while (element) {
    const id = element.dataset.annotation
    if (id !== undefined && !ids.includes(id)) ids.push(id)
    element = element.parentElement?.closest<HTMLElement>('[data-annotation]') ?? null
  }
  return ids
}
