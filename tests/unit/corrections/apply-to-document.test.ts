import { describe, expect, it } from '@jest/globals'
import type { ArticleDoc, Block, Inline } from '@/lib/core/articles/document'
import { applyToDocument } from '@/lib/core/corrections/apply-to-document'

type Change = readonly [start: number, end: number, replacement: string]

const plain = (text: string): Inline => ({ type: 'text', text })
const bold = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const link = (text: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
})
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content })
const quote = (...content: readonly Inline[]): Block => ({ type: 'quote', content })
const item = (text: string, start: number | null, continued = false, level = 1): Block => ({
  type: 'listItem',
  attrs: { ordered: true, level, start, continued },
  content: [plain(text)],
})
const image = (alt: string): Block => ({ type: 'image', attrs: { src: 'a.png', alt } })

/** The blocks below a headline of one character, so that their text begins at 2. */
const document = (...blocks: readonly Block[]): ArticleDoc => ({
  type: 'doc',
  content: [{ type: 'headline', content: [plain('H')] }, ...blocks],
})

function apply(blocks: readonly Block[], changes: readonly Change[]): readonly Block[] {
  const edits = changes.map(([start, end, replacement], id) => ({ id: String(id), start, end, replacement }))
  return applyToDocument(document(...blocks), edits).content.slice(1)
}

describe('applyToDocument', () => {
  it.each<[string, readonly Block[], readonly Change[], readonly Block[]]>([
    [
      'gives a replacement the marks of the first character replaced',
      [paragraph(plain('a '), bold('bad'), plain(' word'))],
      [[4, 9, 'good w']],
      [paragraph(plain('a '), bold('good w'), plain('ord'))],
    ],
    [
      'gives an insertion the marks of the character before',
      [paragraph(bold('ab'), plain('cd'))],
      [[4, 4, 'x']],
      [paragraph(bold('abx'), plain('cd'))],
    ],
    [
      'gives an insertion at a beginning the marks of the character after',
      [paragraph(plain('one')), paragraph(link('two'))],
      [[6, 6, 'x']],
      [paragraph(plain('one')), paragraph(link('xtwo'))],
    ],
    [
      'gives what replaces a line end the marks before it',
      [paragraph(bold('one')), paragraph(plain('two'))],
      [[5, 6, ' ']],
      [paragraph(bold('one '), plain('two'))],
    ],
    [
      'keeps links and bold outside the span',
      [paragraph(link('here'), plain(' is teh '), bold('end'))],
      [[10, 13, 'the']],
      [paragraph(link('here'), plain(' is the '), bold('end'))],
    ],
    [
      'keeps the first type of joined blocks',
      [quote(plain('one')), paragraph(plain('two'))],
      [[5, 6, ' ']],
      [quote(plain('one two'))],
    ],
    [
      'splits into the same type',
      [quote(plain('one '), bold('two three'))],
      [[9, 10, '\n']],
      [quote(plain('one '), bold('two')), quote(bold('three'))],
    ],
    [
      'drops a block left empty',
      [paragraph(plain('one')), paragraph(plain('two')), paragraph(plain('six'))],
      [[6, 9, ' ']],
      [paragraph(plain('one')), paragraph(plain('six'))],
    ],
    [
      'drops all that a span empties',
      [paragraph(plain('one')), paragraph(plain('two')), paragraph(plain('six'))],
      [[2, 9, '']],
      [paragraph(plain('six'))],
    ],
    [
      'sets an image behind the block joined across it',
      [paragraph(plain('one')), image('A'), paragraph(plain('two')), image('B'), paragraph(plain('six'))],
      [[4, 8, '-']],
      [paragraph(plain('on-o')), image('A'), image('B'), paragraph(plain('six'))],
    ],
    [
      'keeps images between which a block vanishes',
      [image('A'), paragraph(plain('two')), image('B')],
      [[2, 5, '']],
      [image('A'), image('B')],
    ],
    [
      'keeps an image behind a paragraph that grows',
      [paragraph(plain('one')), image('A')],
      [[5, 5, '\nmore']],
      [paragraph(plain('one')), paragraph(plain('more')), image('A')],
    ],
    [
      'hands the number of a vanished first item on',
      [item('one', 3), item('two', null)],
      [[2, 5, '']],
      [item('two', 3)],
    ],
    [
      'makes what followed a vanished item paragraph the item',
      [item('one', 3), item('more', null, true), item('two', null)],
      [[2, 5, '']],
      [item('more', 3), item('two', null)],
    ],
    [
      'gives the number of a split item to its first half',
      [item('one two', 1)],
      [[5, 6, '\n']],
      [item('one', 1), item('two', null)],
    ],
    [
      'sets a point between the spans it touches',
      [paragraph(plain('abcd'))],
      [
        [4, 6, 'Y'],
        [4, 4, 'x'],
        [2, 4, 'W'],
      ],
      [paragraph(plain('WxY'))],
    ],
  ])('%s', (_, blocks, changes, expected) => {
    expect(apply(blocks, changes)).toEqual(expected)
  })

  it('refuses to leave no headline, or two', () => {
    const refusal = expect.objectContaining({ code: 'span_crosses_structure', status: 422 })
    const blocks = [paragraph(plain('one'))]
    expect(() => apply(blocks, [[0, 1, '']])).toThrow(refusal)
    expect(() => apply(blocks, [[1, 1, '\nH']])).toThrow(refusal)
  })

  it('refuses overlapping corrections', () => {
    expect(() =>
      apply(
        [paragraph(plain('one'))],
        [
          [2, 4, 'a'],
          [3, 5, 'b'],
        ],
      ),
    ).toThrow(expect.objectContaining({ code: 'overlap' }))
  })
})
