import { describe, expect, test } from '@jest/globals'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { articleSchema as schema } from '@/lib/core/articles/prosemirror-schema'
import { suggestionsOf, undoSuggestion } from '@/lib/editor/suggest/suggest-commands'
import { suggestPlugin } from '@/lib/editor/suggest/suggest-plugin'
import type { Mode } from '@/lib/editor/suggest/suggest-state'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { textOf } from '@/lib/editor/suggest/working-copy'
import { workingDocument } from '@/lib/editor/suggest/working-document'

const doc: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'Ferry stays' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'The river ferry.' }] },
  ],
}
const lake: Suggestion = { id: 'one', start: 16, end: 21, replacement: 'lake', kept: false }

/** As much of a view as commands need. */
function viewIn(mode: Mode, one = lake) {
  const plugin = suggestPlugin({ doc, suggestions: [one], mode, session: 's' })
  const content = schema.nodeFromJSON(workingDocument(doc, [one]))
  const view = {
    state: EditorState.create({ doc: content, plugins: [plugin, history()] }),
    dispatch(transaction: Transaction) {
      view.state = view.state.apply(transaction)
    },
  }
  return view as unknown as EditorView
}

describe('taking a suggestion back', () => {
  test.each<Mode>(['suggest', 'read'])('puts the words of the revision back, in the mode %s', (mode) => {
    const view = viewIn(mode)
    expect(textOf(view.state.doc)).toBe('Ferry stays\nThe lake ferry.')
    expect(undoSuggestion(view, 'one')).toBe(true)
    expect(textOf(view.state.doc)).toBe('Ferry stays\nThe river ferry.')
    expect(suggestionsOf(view.state)).toEqual([])
  })

  test.each([
    ['by its card', (view: EditorView) => void undoSuggestion(view, 'one')],
    [
      'by typing the old words',
      (view: EditorView) => view.dispatch(view.state.tr.insertText('river', 18, 22)),
    ],
  ])('%s, and undone, leaves it the span that was chosen', (_, takeBack) => {
    const chosen: Suggestion = { ...lake, start: 12, replacement: 'The lake', kept: true }
    const view = viewIn('suggest', chosen)
    takeBack(view)
    expect(suggestionsOf(view.state)).toEqual([])
    undo(view.state, (transaction) => view.dispatch(transaction))
    expect(suggestionsOf(view.state)).toEqual([{ ...chosen, id: expect.any(String) }])
  })

  test('does nothing for one that is not there', () => {
    const view = viewIn('suggest')
    expect(undoSuggestion(view, 'two')).toBe(false)
    expect(textOf(view.state.doc)).toBe('Ferry stays\nThe lake ferry.')
  })

  test('is the only edit of the copy while one reads', () => {
    const view = viewIn('read')
    view.dispatch(view.state.tr.insertText('x', 3))
    expect(textOf(view.state.doc)).toBe('Ferry stays\nThe lake ferry.')
  })
})
