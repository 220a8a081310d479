import { describe, expect, test } from '@jest/globals'
import { EditorState } from 'prosemirror-state'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import type { Highlight } from '@/lib/editor/highlight'
import { highlightPlugin } from '@/lib/editor/highlight-plugin'
import { highlightKey, type HighlightAction } from '@/lib/editor/highlight-state'

const { headline, paragraph } = articleSchema.nodes
const doc = articleSchema.node('doc', null, [
  headline.create(null, articleSchema.text('NATO stays')), // 0–10
  paragraph.create(null, articleSchema.text('The OECD monitors.')), // 11–29
  paragraph.create(null, articleSchema.text('Next line')), // 30–39
])
const oecd: Highlight = { id: 'oecd', kind: 'claim', state: 'open', start: 15, end: 19, replacement: null }
const next: Highlight = {
  id: 'next',
  kind: 'correction',
  state: 'proposed',
  start: 30,
  end: 34,
  replacement: 'Last',
}

function start(...highlights: Highlight[]): EditorState {
  return EditorState.create({
    doc,
    plugins: [highlightPlugin({ highlights })],
  })
}
function act(state: EditorState, action: HighlightAction): EditorState {
  return state.apply(state.tr.setMeta(highlightKey, action))
}
function drawn(state: EditorState) {
  const set = highlightKey.getState(state)?.decorations
  return set?.find().map(({ from, to }) => [from, to, state.doc.textBetween(from, to)])
}

describe('highlights', () => {
  test('are drawn over their words, a correction with its new text behind', () => {
    expect(drawn(start(oecd, next))).toEqual([
      [17, 21, 'OECD'],
      [33, 37, 'Next'],
      [37, 37, ''],
    ])
  })

  test('are replaced as a whole', () => {
    const state = act(start(oecd), { type: 'set highlights', highlights: [next] })
    expect(drawn(state)?.map(([, , text]) => text)).toEqual(['Next', ''])
  })

  test('outside the window are kept but not drawn', () => {
    const narrowed = act(start(oecd, next), { type: 'set window', window: { from: 0, to: 1 } })
    expect(drawn(narrowed)?.map(([, , text]) => text)).toEqual(['OECD'])
    expect(drawn(act(narrowed, { type: 'set window', window: { from: 0, to: 9 } }))).toHaveLength(3)
  })

  test('of a block that is taller than the window are drawn where it is looked at', () => {
    const later: Highlight = { ...oecd, id: 'later', start: 20, end: 28 }
    const tall = [{ index: 1, from: 0, to: 8 }]
    const narrowed = act(start(oecd, later), { type: 'set window', window: { from: 0, to: 1, tall } })
    expect(drawn(narrowed)?.map(([, , text]) => text)).toEqual(['OECD'])
    const typed = narrowed.apply(narrowed.tr.insertText('Yes: ', 13))
    expect(drawn(typed)?.map(([, , text]) => text)).toEqual([])
  })

  test('keep their state when nothing changes', () => {
    const state = start(oecd)
    const again = act(state, { type: 'set active', id: null })
    expect(highlightKey.getState(again)).toBe(highlightKey.getState(state))
  })

  test('follow their words through edits before them', () => {
    const state = start(oecd, next)
    expect(drawn(state.apply(state.tr.insertText('Yes: ', 13)))?.map(([, , text]) => text)).toEqual([
      'OECD',
      'Next',
      '',
    ])
  })

  test('follow their words into a block of their own', () => {
    const state = start(oecd, next)
    expect(drawn(state.apply(state.tr.split(17)))?.map(([, , text]) => text)).toEqual(['OECD', 'Next', ''])
  })

  test('keep the pieces of untouched blocks as they are', () => {
    const state = start(oecd, next)
    const before = highlightKey.getState(state)?.pieces.get(1)?.[0]
    const edited = state.apply(state.tr.insertText('!', state.doc.content.size - 1))
    expect(highlightKey.getState(edited)?.pieces.get(1)?.[0]).toBe(before)
  })
})
