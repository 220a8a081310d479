import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, Slice } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { articleSchema as schema } from '@/lib/core/articles/prosemirror-schema'
import { suggestPlugin } from '@/lib/editor/suggest/suggest-plugin'
import { suggestKey } from '@/lib/editor/suggest/suggest-state'
import { workingText } from '@/lib/editor/suggest/suggestion'
import { offsetAt, positionAt, replaceText, textBetween, textOf } from '@/lib/editor/suggest/working-copy'
import { workingDocument } from '@/lib/editor/suggest/working-document'

const block = (text: string, type: 'paragraph' | 'headline' | 'quote' = 'paragraph') =>
  schema.node(type, null, text === '' ? [] : [schema.text(text)])
const image = schema.node('image', { src: 'https://example.org/a.png', alt: '' })
const line = fc.stringMatching(/^[a-c ,.]{0,12}$/).map((text) => text.trim() || 'x')
const documents = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: line.map((text) => block(text)) },
      { weight: 1, arbitrary: line.map((text) => block(text, 'quote')) },
      { weight: 1, arbitrary: fc.constant(image) },
    ),
    { maxLength: 6 },
  )
  .map((blocks) => schema.node('doc', null, [block('Head', 'headline'), ...blocks]))
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('replace', 'split', 'delete', 'join', 'undo', 'redo', 'slice', 'bold'),
    at: fc.nat(1000),
    length: fc.nat(12),
    text: fc.stringMatching(/^[a-c\n ]{0,4}$/),
  }),
  { maxLength: 25 },
)
type Act = { readonly kind: string; readonly at: number; readonly length: number; readonly text: string }

function started(doc: ReturnType<typeof schema.node>): EditorState {
  const plugin = suggestPlugin({
    doc: doc.toJSON() as ArticleDoc,
    suggestions: [],
    mode: 'suggest',
    session: 's',
  })
  return EditorState.create({ doc, plugins: [plugin, history({ newGroupDelay: 0 })] })
}

function after(state: EditorState, { kind, at, length, text }: Act): EditorState {
  let next = state
  const take = (tr: typeof state.tr) => {
    next = state.apply(tr)
  }
  if (kind === 'undo') undo(state, take)
  else if (kind === 'redo') redo(state, take)
  else {
    const size = state.doc.content.size
    const from = at % (size + 1)
    const to = Math.min(size, from + length)
    const { tr } = state
    try {
      if (kind === 'replace') {
        const most = textOf(state.doc).length
        replaceText(tr, { from: at % (most + 1), to: Math.min(most, (at % (most + 1)) + length), text })
      }
      if (kind === 'split') tr.split(from)
      if (kind === 'delete') tr.delete(from, to)
      if (kind === 'join') tr.join(from)
      if (kind === 'bold') tr.addMark(from, to, schema.mark('bold'))
      if (kind === 'slice')
        tr.replace(from, to, new Slice(Fragment.from([block(text.replaceAll('\n', ''))]), 1, 1))
      tr.doc.check()
    } catch {
      // Not every place can be split or joined.
      return state
    }
    take(tr)
  }
  return next
}

describe('a working copy', () => {
  test('is the revision with its suggestions, whatever is done to it, and keeps every image', () => {
    fc.assert(
      fc.property(documents, acts, (doc, list) => {
        const base = textOf(doc)
        const images = doc.children.filter(({ isLeaf }) => isLeaf).length
        let state = started(doc)
        for (const act of list) {
          state = after(state, act)
          const held = suggestKey.getState(state)
          expect(workingText(base, held?.suggestions ?? [])).toBe(textOf(state.doc))
          expect(state.doc.children.filter(({ isLeaf }) => isLeaf)).toHaveLength(images)
          expect(state.doc.firstChild?.type.name).toBe('headline')
        }
        const again = workingDocument(
          doc.toJSON() as ArticleDoc,
          suggestKey.getState(state)?.suggestions ?? [],
        )
        expect(textOf(schema.nodeFromJSON(again))).toBe(textOf(state.doc))
      }),
      { numRuns: 300 },
    )
  })

  test('has a position for every offset and back', () => {
    fc.assert(
      fc.property(documents, (doc) => {
        const text = textOf(doc)
        for (let at = 0; at <= text.length; at += 1) expect(offsetAt(doc, positionAt(doc, at))).toBe(at)
        expect(textBetween(doc, 2, text.length - 1)).toBe(text.slice(2, text.length - 1))
      }),
      { numRuns: 100 },
    )
  })

  test('that is read refuses every change of its text', () => {
    fc.assert(
      fc.property(documents, acts, (doc, list) => {
        let state = started(doc)
        state = state.apply(state.tr.setMeta(suggestKey, { type: 'mode', mode: 'read' }))
        for (const act of list) state = after(state, act)
        expect(state.doc).toBe(doc)
      }),
      { numRuns: 50 },
    )
  })
})
