import { describe, expect, test } from '@jest/globals'
import { EditorState, TextSelection } from 'prosemirror-state'
import { mapProjection, project } from '@/lib/core/articles/projection'
import { parseDocument, textNode, type ArticleDoc } from '@/lib/core/articles/document'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { selectedSpan } from '@/lib/editor/selected-span'

const doc: ArticleDoc = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [textNode('NATO stays')] }, // 0–10
    { type: 'image', attrs: { src: 'https://example.org/a.jpg', alt: '' } },
    { type: 'paragraph', content: [textNode('Mr. é 👩‍👧 met OSCE.')] }, // 11–
  ],
})
const text = project(doc)
const map = mapProjection(doc)

function select(start: number, end: number) {
  const state = EditorState.create({ doc: articleSchema.nodeFromJSON(doc) })
  const selection = TextSelection.create(state.doc, map.toPosition(start), map.toPosition(end))
  const span = selectedSpan(state.apply(state.tr.setSelection(selection)), text, map)
  return text.slice(span.start, span.end)
}

describe('the selected span', () => {
  test.each<[string, string, string]>([
    ['is the words selected', 'OSCE', 'OSCE'],
    ['leaves out white space at its ends', ' met ', 'met'],
    ['reaches over blocks', 'stays\nMr.', 'stays\nMr.'],
  ])('%s', (_, selected, expected) => {
    const start = text.indexOf(selected)
    expect(select(start, start + selected.length)).toBe(expected)
  })

  test('never cuts an emoji', () => {
    const start = text.indexOf('👩')
    expect(select(start + 2, start + 3)).toBe('👩‍👧')
  })

  test('is a point where nothing is selected', () => {
    expect(select(4, 4)).toBe('')
  })
})
