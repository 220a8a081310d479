import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { dispatchSystem, readPage } from '../system-dispatch'
import { suggestKey, type Mode, type SuggestAction, type SuggestState } from './suggest-state'
import { toWorking, type Suggestion } from './suggestion'
import { changedRegions, type ChangedRegion } from './changed-regions'
import { smallestEdit } from './text-edit'
import { positionAt, replaceBetween, replaceText } from './working-copy'

/** A person's own suggestions as the editor holds them, in text order. */
export function suggestionsOf(state: EditorState): readonly Suggestion[] {
  return suggestKey.getState(state)?.suggestions ?? []
}

export function modeOf(state: EditorState): Mode {
  return suggestKey.getState(state)?.mode ?? 'read'
}

export function setMode(view: EditorView, mode: Mode): void {
  act(view, { type: 'mode', mode })
}

/**
 * Makes the desk's list the person's own: in one transaction, outside undo's history, the caret kept where its words
 * are. The list is in text order without overlaps. False, and nothing is done, while a keyboard composes, and when something
 * was just typed that the list cannot know of.
 */
export function setSuggestions(view: EditorView, list: readonly Suggestion[]): boolean {
  const before = suggestKey.getState(view.state)
  if (before === undefined || view.composing) return false
  readPage(view)
  const state = suggestKey.getState(view.state)
  if (state?.suggestions !== before.suggestions) return false
  const action: SuggestAction = { type: 'set', suggestions: list }
  dispatchSystem(view, (transaction) => {
    bringTo(transaction, state, list)
    return transaction.setMeta(suggestKey, action)
  })
  return true
}

/** The suggestion has been saved: from now on it goes by the annotation's id. */
export function renameSuggestion(view: EditorView, from: string, to: string): void {
  act(view, { type: 'rename', from, to })
}

/** The span of this one is the person's choice: it is neither cut anew nor joined with a neighbour. */
export function keepSuggestion(view: EditorView, id: string): void {
  act(view, { type: 'keep', id })
}

/** Takes one back, in *Read* too: the revision's words stand there again. Undo brings it back. False when there is no such. */
export function undoSuggestion(view: EditorView, id: string): boolean {
  readPage(view)
  const state = suggestKey.getState(view.state)
  const found = state?.suggestions.find((one) => one.id === id)
  if (state === undefined || found === undefined) return false
  const { tr } = view.state
  restore(tr, state, { start: found.start, end: found.end, old: [found], now: [] })
  const action: SuggestAction = { type: 'take back' }
  view.dispatch(tr.setMeta(suggestKey, action))
  return true
}

function act(view: EditorView, action: SuggestAction): void {
  dispatchSystem(view, (transaction) => transaction.setMeta(suggestKey, action))
}

/** Writes into the document what the list has otherwise than the state, from the end on: positions before stay. */
function bringTo(tr: Transaction, state: SuggestState, list: readonly Suggestion[]): void {
  for (const region of changedRegions(state.suggestions, list).reverse()) {
    const [old, ...moreOld] = region.old
    const [now, ...moreNow] = region.now
    const isOne = old && now && moreOld.length + moreNow.length === 0
    if (isOne && old.start === now.start && old.end === now.end && isOneLine(state.base, old, now)) {
      const from = toWorking(state.suggestions, old.start, 'start')
      const edit = smallestEdit(old.replacement, now.replacement, from)
      if (edit) replaceText(tr, edit)
    } else restore(tr, state, region)
  }
}

function isOneLine(base: string, old: Suggestion, now: Suggestion): boolean {
  return ![base.slice(old.start, old.end), old.replacement, now.replacement].join('').includes('\n')
}

/** The revision's own blocks and marks return where a region's old suggestions stood; its new ones are put in. */
function restore(tr: Transaction, state: SuggestState, { start, end, old, now }: ChangedRegion): void {
  const { baseDoc, suggestions } = state
  const before = suggestions.filter((one) => one.end <= start && !old.includes(one))
  const shift = before.reduce((sum, one) => sum + one.replacement.length - (one.end - one.start), 0)
  const grown = old.reduce((sum, one) => sum + one.replacement.length - (one.end - one.start), 0)
  const from = positionAt(tr.doc, start + shift)
  const to = positionAt(tr.doc, end + shift + grown)
  const slice = baseDoc.slice(positionAt(baseDoc, start), positionAt(baseDoc, end))
  tr.step(new ReplaceStep(from, to, slice))
  for (const { start: at, end: till, replacement } of [...now].reverse()) {
    replaceBetween(tr, positionAt(tr.doc, at + shift), positionAt(tr.doc, till + shift), replacement)
  }
}
