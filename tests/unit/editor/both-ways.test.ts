import { describe, expect, test } from '@jest/globals'
import { EditorState } from 'prosemirror-state'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { bothWaysPlugin, readsFromRight } from '@/lib/editor/both-ways'
import { copyClass } from '@/lib/editor/copy-class'

const start = (text: string) =>
  EditorState.create({
    doc: articleSchema.node('doc', null, [
      articleSchema.nodes.headline.create(null, articleSchema.text('Port figures')),
      articleSchema.nodes.paragraph.create(null, articleSchema.text(text)),
    ]),
    plugins: [bothWaysPlugin()],
  })
const classOf = (state: EditorState) => {
  const { attributes } = state.plugins[0]?.props ?? {}
  return typeof attributes === 'function' ? attributes(state)['class'] : undefined
}

describe('a copy that reads both ways', () => {
  test.each(['שלום', 'مرحبا', '𞤀', 'a \u200f b'])('has letters from the right: %s', (text) => {
    expect(readsFromRight(`In the text ${text} here`)).toBe(true)
  })

  test.each(['Plain “words” – ’tis', 'Ελλάδα, Россия', '漢字 かな', '😀 é ﬁ', '\ufeff'])(
    'is not one of other letters: %s',
    (text) => expect(readsFromRight(text)).toBe(false),
  )

  test('is told by the class of the copy as it is sent', () => {
    const headline = { type: 'headline' as const, content: [{ type: 'text' as const, text: 'Port figures' }] }
    const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'نص' }] }
    expect(copyClass([headline])).toBe('copy')
    expect(copyClass([headline, paragraph])).toBe('copy copy-both-ways')
  })

  test('comes with the first such letter that is typed, and stays', () => {
    const plain = start('Ships came.')
    expect(classOf(plain)).toBeUndefined()
    expect(classOf(plain.apply(plain.tr.insertText('a', 16)))).toBeUndefined()
    const typed = plain.apply(plain.tr.insertText('ש', 16))
    expect(classOf(typed)).toBe('copy-both-ways')
    expect(classOf(typed.apply(typed.tr.delete(16, 17)))).toBe('copy-both-ways')
    expect(classOf(start('שלום'))).toBe('copy-both-ways')
  })
})
