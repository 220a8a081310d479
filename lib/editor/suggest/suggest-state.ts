import type { Node } from 'prosemirror-model'
import { isHistoryTransaction } from '@tiptap/pm/history'
import { PluginKey, type Transaction } from 'prosemirror-state'
import { editSuggestions } from './edit-suggestions'
import { keptAgain, keptGone } from './kept-again'
import type { Suggestion } from './suggestion'
import { textEdit } from './text-edit'

/** *Suggest*: what is typed becomes corrections. *Read*: the same document, with a caret, and nothing can be typed. */
export type Mode = 'suggest' | 'read'

/** A person's working copy against the revision: its text is `workingText(base, suggestions)`. */
export type SuggestState = {
  readonly mode: Mode
  /** The revision, and its projection. */
  readonly baseDoc: Node
  readonly base: string
  /** In text order, not overlapping. */
  readonly suggestions: readonly Suggestion[]
  /** Begins the ids of suggestions made here. */
  readonly session: string
  readonly made: number
  /** Those of a chosen span that were taken out, the last one first: undo brings them back as they were. */
  readonly gone: readonly Suggestion[]
}

export type SuggestAction =
  /** The desk's view: the transaction carries the steps that bring the document there (`setSuggestions`). */
  | { readonly type: 'set'; readonly suggestions: readonly Suggestion[] }
  /** It is saved: from now on it has the annotation's id. */
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  /** The person chose the span of one, or gave it a reason. */
  | { readonly type: 'keep'; readonly id: string }
  | { readonly type: 'mode'; readonly mode: Mode }
  /** One is taken back by its card (`undoSuggestion`): the transaction carries the steps. */
  | { readonly type: 'take back' }

export const suggestKey = new PluginKey<SuggestState>('suggest')

export function suggestAction(transaction: Transaction): SuggestAction | undefined {
  return transaction.getMeta(suggestKey) as SuggestAction | undefined
}

/** The next state. Pure: every edit of the document, also undo and what a keyboard composed, becomes suggestions. */
export function reduceSuggest(transaction: Transaction, state: SuggestState, oldDoc: Node): SuggestState {
  const action = suggestAction(transaction)
  switch (action?.type) {
    case 'set':
      return { ...state, suggestions: action.suggestions }
    case 'mode':
      return state.mode === action.mode ? state : { ...state, mode: action.mode }
    case 'rename':
      return changed(state, action.from, (one) => ({ ...one, id: action.to }))
    case 'keep':
      return changed(state, action.id, (one) => ({ ...one, kept: true }))
    case 'take back':
    case undefined:
      return edited(transaction, state, oldDoc)
  }
}

function changed(state: SuggestState, id: string, change: (one: Suggestion) => Suggestion): SuggestState {
  if (!state.suggestions.some((one) => one.id === id)) return state
  return { ...state, suggestions: state.suggestions.map((one) => (one.id === id ? change(one) : one)) }
}

function edited(transaction: Transaction, state: SuggestState, oldDoc: Node): SuggestState {
  const edit = transaction.docChanged ? textEdit(oldDoc, transaction.doc) : null
  if (edit === null) return state
  let { made } = state
  const after = editSuggestions(state.base, state.suggestions, edit, () => {
    made += 1
    return `${state.session}-${String(made)}`
  })
  const suggestions = isHistoryTransaction(transaction) ? keptAgain(state.base, after, state.gone) : after
  return { ...state, suggestions, made, gone: keptGone(state, suggestions) }
}
