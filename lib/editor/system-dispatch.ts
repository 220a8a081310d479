import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** ProseMirror's own way of looking at the page at once; its types leave it out. */
type Observing = { readonly domObserver?: { readonly flush: () => void } }

/**
 * Dispatches what nobody typed: the desk's answers, and what is drawn. The browser tells of a new selection only a moment
 * after making it; what is drawn in between would put the old one back, so the page's own is read first. While a keyboard
 * composes, ProseMirror leaves the selection alone, and so does this.
 */
export function dispatchSystem(view: EditorView, write: (transaction: Transaction) => Transaction): void {
  readPage(view)
  view.dispatch(write(view.state.tr).setMeta('addToHistory', false))
}

/** Takes in what the page has already and the editor's state has not. */
export function readPage(view: EditorView): void {
  if (!view.composing) (view as unknown as Observing).domObserver?.flush()
}
