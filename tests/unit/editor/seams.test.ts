import { describe, expect, test } from '@jest/globals'
import { EditorState } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { seamsPlugin } from '@/lib/editor/seams'

const { headline, paragraph } = articleSchema.nodes
const words = (count: number) => 'harbour '.repeat(count) + 'end'
const start = (...paragraphs: string[]) =>
  EditorState.create({
    doc: articleSchema.node('doc', null, [
      headline.create(null, articleSchema.text('Port figures')),
      ...paragraphs.map((text) => paragraph.create(null, articleSchema.text(text))),
    ]),
    plugins: [seamsPlugin()],
  })
function seamsOf(state: EditorState) {
  const [plugin] = state.plugins
  return ((plugin?.getState(state) as DecorationSet | undefined)?.find() ?? []).map(({ from, to }) => ({
    from,
    text: state.doc.textBetween(from, to),
  }))
}

describe('seams', () => {
  test('stand in spaces of a very long paragraph, and of no other', () => {
    const state = start(words(3000), words(12_000))
    const seams = seamsOf(state)
    expect(seams).toHaveLength(4)
    expect(new Set(seams.map(({ text }) => text))).toEqual(new Set([' ']))
    expect(seams[0]?.from).toBeGreaterThan((state.doc.firstChild?.nodeSize ?? 0) + 24_000)
  })

  test('leave a paragraph without spaces whole', () => {
    expect(seamsOf(start('x'.repeat(50_000)))).toEqual([])
  })

  test('stay where they are as letters are typed', () => {
    const before = start(words(12_000))
    const after = before.apply(before.tr.insertText('e', 30_000))
    expect(seamsOf(after).map(({ from }) => from)).toEqual(
      seamsOf(before).map(({ from }) => (from < 30_000 ? from : from + 1)),
    )
  })

  test('come into a paragraph that becomes very long, but not while a keyboard composes', () => {
    const before = start(words(10))
    const paste = () => before.tr.insertText(words(12_000), 20)
    expect(seamsOf(before.apply(paste()))).not.toEqual([])
    expect(seamsOf(before.apply(paste().setMeta('composition', 1)))).toEqual([])
  })
})
