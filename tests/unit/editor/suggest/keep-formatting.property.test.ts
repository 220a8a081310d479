import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from 'prosemirror-model'
import { EditorState, type Transaction } from 'prosemirror-state'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { articleSchema as schema } from '@/lib/core/articles/prosemirror-schema'
import { formattingPlugin } from '@/lib/editor/suggest/keep-formatting'
import { suggestPlugin } from '@/lib/editor/suggest/suggest-plugin'
import { suggestKey } from '@/lib/editor/suggest/suggest-state'
import { positionAt, replaceText, textOf } from '@/lib/editor/suggest/working-copy'
import { workingDocument } from '@/lib/editor/suggest/working-document'

const run = (text: string, mark?: string) => schema.text(text, mark ? [schema.mark(mark)] : [])
const words = fc.stringMatching(/^[ab ]{1,6}$/)
const runs = fc.array(fc.tuple(words, fc.constantFrom(undefined, 'bold', 'italic')), {
  minLength: 1,
  maxLength: 4,
})
const blocks = fc.tuple(fc.constantFrom('paragraph', 'quote', 'subhead'), runs)
const documents = fc.array(blocks, { maxLength: 4 }).map((all) =>
  schema.node('doc', null, [
    schema.node('headline', null, [run('Head')]),
    ...all.map(([type, parts]) =>
      schema.node(
        type,
        null,
        parts.map(([text, mark]) => run(text, mark)),
      ),
    ),
  ]),
)
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('type', 'type', 'type', 'delete', 'split', 'join', 'undo', 'undo', 'redo'),
    at: fc.nat(60),
    length: fc.nat(6),
    text: fc.stringMatching(/^[ab ]{1,3}$/),
  }),
  { maxLength: 20 },
)

function started(doc: Node): EditorState {
  const suggest = suggestPlugin({
    doc: doc.toJSON() as ArticleDoc,
    suggestions: [],
    mode: 'suggest',
    session: 's',
  })
  return EditorState.create({ doc, plugins: [suggest, formattingPlugin(), history({ newGroupDelay: 0 })] })
}

type Act = { readonly kind: string; readonly at: number; readonly length: number; readonly text: string }

function after(state: EditorState, { kind, at, length, text }: Act): EditorState {
  let next = state
  const take = (tr: Transaction) => (next = state.apply(tr))
  const size = textOf(state.doc).length
  const from = positionAt(state.doc, at % (size + 1))
  const to = Math.min(from + length, state.doc.resolve(from).end())
  if (kind === 'undo') undo(state, take)
  if (kind === 'redo') redo(state, take)
  if (kind === 'type') take(state.tr.insertText(text, from, to))
  if (kind === 'delete') take(state.tr.delete(from, to))
  const { parent } = state.doc.resolve(from)
  if (kind === 'split' && parent.type.name !== 'headline') {
    take(state.tr.split(from, 1, [{ type: parent.type, attrs: parent.attrs }]))
  }
  if (kind === 'join') {
    const { tr } = state
    replaceText(tr, { from: at % (size + 1), to: Math.min((at % (size + 1)) + length, size), text })
    take(tr)
  }
  return next
}

const suggestionsIn = (state: EditorState) => suggestKey.getState(state)?.suggestions ?? []
const loaded = (doc: Node, state: EditorState) =>
  schema.nodeFromJSON(workingDocument(doc.toJSON() as ArticleDoc, suggestionsIn(state))).toJSON() as unknown

describe('the formatting of a working copy', () => {
  test('is the same while it is edited as when it is loaded', () => {
    fc.assert(
      fc.property(documents, acts, (doc, list) => {
        let state = started(doc)
        for (const act of list) {
          state = after(state, act)
          expect(state.doc.toJSON()).toEqual(loaded(doc, state))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('of bold words comes back with the words that are typed back', () => {
    const doc = schema.node('doc', null, [
      schema.node('headline', null, [run('Head')]),
      schema.node('paragraph', null, [run('The '), run('river', 'bold'), run(' ferry')]),
    ])
    let state = started(doc)
    state = state.apply(state.tr.delete(11, 16))
    for (const [at, letter] of ['r', 'i', 'v', 'e', 'r'].entries())
      state = state.apply(state.tr.insertText(letter, 11 + at))
    expect(suggestionsIn(state)).toEqual([])
    expect(state.doc.toJSON()).toEqual(doc.toJSON())
  })
})
