import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import type { Highlight, Pieces } from '@/lib/editor/highlight'
import { drawPieces } from '@/lib/editor/highlight-decorations'
import { highlightPlugin } from '@/lib/editor/highlight-plugin'
import { highlightKey, type HighlightAction } from '@/lib/editor/highlight-state'
import { placeHighlights } from '@/lib/editor/place-highlights'
import { suggestKey } from '@/lib/editor/suggest/suggest-state'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { suggestPlugin } from '@/lib/editor/suggest/suggest-plugin'
import { workingBlocks } from '@/lib/editor/suggest/working-copy'
import { workingDocument } from '@/lib/editor/suggest/working-document'
import { textNode, type ArticleDoc } from '@/lib/core/articles/document'

const LINES = [
  'Ferries stop',
  'The bridge was shut on Monday.',
  'No',
  'It opens again in the spring, they say.',
]
const revision: ArticleDoc = {
  type: 'doc',
  content: LINES.map((line, index) => ({
    type: index === 0 ? 'headline' : 'paragraph',
    content: [textNode(line)],
  })),
}
const LENGTH = LINES.join('\n').length
const OWN: readonly Suggestion[] = [
  { id: 'own-1', start: 17, end: 23, replacement: 'crossing', kept: false },
  { id: 'own-2', start: 60, end: 60, replacement: 'soon ', kept: false },
]

const highlight = (id: number) =>
  fc
    .record({
      kind: fc.constantFrom<Highlight['kind']>('claim', 'correction', 'query'),
      start: fc.nat(LENGTH),
      length: fc.oneof(fc.nat(6), fc.nat(LENGTH)),
      approved: fc.boolean(),
    })
    .map(({ kind, start, length, approved }): Highlight => {
      const isCorrection = kind === 'correction'
      const end = Math.min(LENGTH, start + Math.max(length, isCorrection ? 0 : 1))
      const state = isCorrection ? (approved ? 'approved' : 'proposed') : 'open'
      return { id: `h${id}`, kind, state, start, end, replacement: isCorrection ? 'new' : null }
    })
const highlights = fc
  .tuple(...Array.from({ length: 8 }, (_, id) => highlight(id)))
  .map((list) => list.filter(({ start, end, kind }) => start < end || kind === 'correction'))

function start(list: readonly Highlight[], own: readonly Suggestion[]): EditorState {
  const session = { doc: revision, suggestions: own, mode: 'suggest' as const, session: 's' }
  return EditorState.create({
    doc: articleSchema.nodeFromJSON(workingDocument(revision, own)),
    plugins: [suggestPlugin(session), highlightPlugin({ highlights: list })],
  })
}
const act = (state: EditorState, action: HighlightAction) =>
  state.apply(state.tr.setMeta(highlightKey, action))
const held = (state: EditorState) => {
  const found = highlightKey.getState(state)
  if (!found) throw new Error('No highlights.')
  return found
}
const told = (pieces: Pieces) =>
  [...pieces].sort(([a], [b]) => a - b).map(([index, list]) => [index, list.map((piece) => ({ ...piece }))])
const drawn = (set: DecorationSet) =>
  set
    .find()
    .map(({ from, to, spec }) => `${from}–${to} ${(spec as { key?: string }).key ?? ''}`)
    .sort()
function isDrawnWhole(state: EditorState): void {
  const { decorations, pieces, window, activeId } = held(state)
  expect(drawn(decorations)).toEqual(drawn(drawPieces(state.doc, pieces, window, activeId)))
}

describe('highlights that change', () => {
  test.each([
    ['the revision', []],
    ['a working copy', OWN],
  ])('in %s stand as if all were placed anew', (_, own) => {
    fc.assert(
      fc.property(highlights, highlights, fc.nat(7), (before, other, keep) => {
        const isKept = ({ id }: Highlight) => Number(id.slice(1)) < keep
        const after = [...before.filter(isKept), ...other.filter((one) => !isKept(one))]
        const state = act(start(before, own), { type: 'set highlights', highlights: after })
        expect(told(held(state).pieces)).toEqual(told(placeHighlights(workingBlocks(state.doc), after, own)))
        isDrawnWhole(state)
      }),
      { numRuns: 120 },
    )
  })

  test('are drawn as if all were drawn anew, whatever is typed and looked at', () => {
    const step = fc.oneof(
      fc.record({ at: fc.nat(LENGTH), text: fc.constantFrom('x', 'new words', '') }),
      fc.record({ from: fc.nat(3), to: fc.nat(4) }),
      fc.record({ active: fc.nat(8) }),
    )
    fc.assert(
      fc.property(highlights, fc.array(step, { maxLength: 8 }), (list, steps) => {
        let state = start(list, OWN)
        for (const one of steps) {
          if ('active' in one) state = act(state, { type: 'set active', id: `h${one.active}` })
          else if ('from' in one) state = act(state, { type: 'set window', window: one })
          else {
            const at = Math.min(one.at + 1, state.doc.content.size - 2)
            const isIn =
              state.doc.resolve(at).parent.isTextblock && state.doc.resolve(at + 1).parent.isTextblock
            if (!isIn) continue
            state = state.apply(
              one.text === '' ? state.tr.delete(at, at + 1) : state.tr.insertText(one.text, at),
            )
          }
          isDrawnWhole(state)
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each<Highlight['kind']>(['correction', 'claim', 'query'])(
    'of a %s over replaced words go over all the new ones while they are typed',
    (kind) => {
      const bridge: Highlight = {
        id: 'h1',
        kind,
        state: kind === 'correction' ? 'proposed' : 'open',
        start: LINES.join('\n').indexOf('bridge'),
        end: LINES.join('\n').indexOf('bridge') + 6,
        replacement: kind === 'correction' ? 'road' : null,
      }
      let state = start([bridge], [])
      const from = bridge.start + 2
      state = state.apply(state.tr.delete(from, from + 10))
      for (const [at, letter] of ['o', 'l', 'd'].entries())
        state = state.apply(state.tr.insertText(letter, from + at))
      const own = suggestKey.getState(state)?.suggestions ?? []
      expect(own.map(({ replacement }) => replacement)).toEqual(['old'])
      expect(told(held(state).pieces)).toEqual(told(placeHighlights(workingBlocks(state.doc), [bridge], own)))
      isDrawnWhole(state)
    },
  )

  test('leave the pieces of other blocks as they are', () => {
    const claim = (id: string, from: number): Highlight => ({
      id,
      kind: 'claim',
      state: 'open',
      start: from,
      end: from + 4,
      replacement: null,
    })
    const [one, two] = [claim('one', 0), claim('two', 50)]
    const before = start([one], [])
    const after = act(before, { type: 'set highlights', highlights: [one, two] })
    expect(held(after).pieces.get(0)).toBe(held(before).pieces.get(0))
  })
})
