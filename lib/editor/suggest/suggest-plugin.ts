import { Extension } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { project } from '@/lib/core/articles/projection'
import { formattingPlugin } from './keep-formatting'
import { keepImages } from './keep-images'
import { refusalOf } from './structure'
import { suggestProps } from './suggest-props'
import { reduceSuggest, suggestAction, suggestKey, type Mode, type SuggestState } from './suggest-state'
import type { Suggestion } from './suggestion'

/** Sent by the copy's element when an edit cannot be suggested; its detail is a sentence that says why. */
export const REFUSED_EVENT = 'suggestionrefused'

export type SuggestOptions = {
  /** The revision. The editor's content is `workingDocument(doc, suggestions)`. */
  readonly doc: ArticleDoc | null
  /** The person's own open corrections, in text order. */
  readonly suggestions: readonly Suggestion[]
  readonly mode: Mode
  /** Begins the ids of suggestions made here: one of its own for each editor. */
  readonly session: string
}

/** The copy as a person's own: typing in it makes suggestions. */
export const SuggestExtension = Extension.create<SuggestOptions>({
  name: 'suggest',
  // Its state comes before that of what is drawn over it.
  priority: 1000,
  addOptions: () => ({ doc: null, suggestions: [], mode: 'read', session: 'new' }),
  addProseMirrorPlugins() {
    const { doc } = this.options
    return doc === null ? [] : [suggestPlugin({ ...this.options, doc }), formattingPlugin(), history()]
  },
})

export function suggestPlugin(options: SuggestOptions & { readonly doc: ArticleDoc }): Plugin<SuggestState> {
  const page: { view: EditorView | null } = { view: null }
  const next = rememberNext()
  return new Plugin<SuggestState>({
    key: suggestKey,
    state: {
      init: (_, { schema }) => ({
        mode: options.mode,
        baseDoc: schema.nodeFromJSON(options.doc),
        base: project(options.doc),
        suggestions: options.suggestions,
        session: options.session,
        made: 0,
        gone: [],
      }),
      apply: (transaction, state, old) => next(transaction, state, old),
    },
    filterTransaction: (transaction, state) => {
      const before = suggestKey.getState(state)
      if (before === undefined || !transaction.docChanged || suggestAction(transaction)?.type === 'set')
        return true
      if (before.mode === 'read') return suggestAction(transaction)?.type === 'take back'
      const why = refusalOf(transaction, before, next(transaction, before, state))
      if (why !== null) page.view?.dom.dispatchEvent(new CustomEvent(REFUSED_EVENT, { detail: why }))
      return why === null
    },
    appendTransaction: (transactions, old, now) => {
      const edits = transactions.filter(({ docChanged }) => docChanged)
      const isOurs = edits.every((one) => suggestAction(one)?.type === 'set')
      return edits.length === 0 || isOurs ? null : keepImages(old, now)
    },
    view: (view) => {
      page.view = view
      return { destroy: () => (page.view = null) }
    },
    props: suggestProps,
  })
}

/** A transaction is looked at before it is applied: what it makes is worked out once. */
function rememberNext(): (transaction: Transaction, state: SuggestState, old: EditorState) => SuggestState {
  const known = new WeakMap<Transaction, { readonly from: SuggestState; readonly to: SuggestState }>()
  return (transaction, state, old) => {
    const found = known.get(transaction)
    if (found?.from === state) return found.to
    const to = reduceSuggest(transaction, state, old.doc)
    known.set(transaction, { from: state, to })
    return to
  }
}
