import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { cleanText } from '@/lib/core/articles/clean-text'
import { offsetAt, positionAt, replaceText, textBetween } from './working-copy'

/** Text from elsewhere in place of the selection, as plain lines; in the headline on one. */
export function pasteText(state: EditorState, raw: string): Transaction {
  const { from, to } = state.selection
  const transaction = state.tr
  putIn(transaction, offsetAt(state.doc, from), offsetAt(state.doc, to), raw)
  return transaction.setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/** Text from elsewhere at a position, selected. */
export function dropText(state: EditorState, position: number, raw: string): Transaction {
  const at = offsetAt(state.doc, position)
  const transaction = state.tr
  putIn(transaction, at, at, raw)
  return transaction.setMeta('uiEvent', 'drop')
}

/** The selected words to another place, in one step; null when they are dropped on themselves. */
export function moveSelection(state: EditorState, position: number): Transaction | null {
  const from = offsetAt(state.doc, state.selection.from)
  const to = offsetAt(state.doc, state.selection.to)
  const at = offsetAt(state.doc, position)
  if (at >= from && at <= to) return null
  const text = textBetween(state.doc, from, to)
  const transaction = state.tr
  replaceText(transaction, { from, to, text: '' })
  const target = at > to ? at - (to - from) : at
  putIn(transaction, target, target, text)
  return transaction.setMeta('uiEvent', 'drop')
}

function putIn(transaction: Transaction, from: number, to: number, raw: string): void {
  const inHeadline = from <= (transaction.doc.firstChild?.content.size ?? 0)
  const cleaned = cleanText(raw)
  const text = inHeadline ? cleaned.replace(/\s*\n\s*/g, ' ') : cleaned
  replaceText(transaction, { from, to, text })
  const { doc } = transaction
  transaction.setSelection(TextSelection.create(doc, positionAt(doc, from + text.length))).scrollIntoView()
}
