import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Node } from 'prosemirror-model'
import { AppError } from '@/lib/core/app-error'
import {
  blockText,
  headlineText,
  inlineText,
  mergeInlines,
  parseDocument,
  textNode,
  type Inline,
} from '@/lib/core/articles/document'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { arbitraryDocument } from '@/tests/support/arbitrary-document'

const headline = { type: 'headline', content: [{ type: 'text', text: 'Council votes' }] }
const paragraph = (text: string, marks: readonly unknown[] = []) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
})
const doc = (...blocks: readonly unknown[]) => ({ type: 'doc', content: [headline, ...blocks] })

describe('parseDocument', () => {
  it('takes every document as it is', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document)
      }),
    )
  })

  it('takes what ProseMirror writes', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        const node = Node.fromJSON(articleSchema, JSON.parse(JSON.stringify(document)))
        expect(() => node.check()).not.toThrow()
        expect(parseDocument(node.toJSON())).toEqual(document)
      }),
    )
  })

  it.each([
    ['nothing', null],
    ['another type', { type: 'paragraph' }],
    ['no headline', { type: 'doc', content: [paragraph('Text')] }],
    ['an empty document', { type: 'doc', content: [] }],
    ['a second headline', doc(headline)],
    ['an empty block', doc({ type: 'paragraph', content: [] })],
    ['a blank block', doc(paragraph(' \u00a0\t'))],
    ['a line end inside a block', doc(paragraph('one\ntwo'))],
    ['an unknown block', doc({ type: 'script', content: [] })],
    ['an unknown mark', doc(paragraph('Text', [{ type: 'underline' }]))],
    ['a link that runs', doc(paragraph('Text', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]))],
    [
      'a link with a hidden scheme',
      doc(paragraph('Text', [{ type: 'link', attrs: { href: ' java\tscript:x' } }])),
    ],
    ['a relative link', doc(paragraph('Text', [{ type: 'link', attrs: { href: '/desk' } }]))],
    ['an image with data', doc({ type: 'image', attrs: { src: 'data:image/png;base64,AA', alt: '' } })],
    ['an attribute of another', doc({ ...paragraph('Text'), attrs: { onclick: 'x' } })],
    ['a level out of range', doc({ ...paragraph('Text'), type: 'subhead', attrs: { level: 1 } })],
  ])('refuses %s', (_, json) => {
    expect(() => parseDocument(json)).toThrow(AppError)
  })

  it('says where the fault is', () => {
    try {
      parseDocument(doc(paragraph('fine'), paragraph('')))
      throw new Error('not refused')
    } catch (error) {
      expect(error).toMatchObject({
        code: 'invalid',
        status: 422,
        extra: { errors: [{ path: 'content.2.content.0.text' }] },
      })
    }
  })
})

describe('text nodes', () => {
  it('join where marks are equal, in whatever order they were given', () => {
    const nodes: readonly Inline[] = [
      { type: 'text', text: 'a', marks: [{ type: 'italic' }, { type: 'bold' }] },
      { type: 'text', text: '' },
      { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'bold' }] },
      { type: 'text', text: 'c', marks: [] },
      { type: 'text', text: 'd' },
    ]
    expect(mergeInlines(nodes)).toEqual([
      textNode('ab', [{ type: 'bold' }, { type: 'italic' }]),
      textNode('cd'),
    ])
  })

  it('stay apart under different links', () => {
    const link = (href: string) => [{ type: 'link', attrs: { href } }] as const
    expect(
      mergeInlines([textNode('a', link('https://a.example')), textNode('b', link('https://b.example'))]),
    ).toHaveLength(2)
  })

  it('keep their text when merged', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (runs) => {
        const nodes = runs.map(([text, bold]) => textNode(text, bold ? [{ type: 'bold' }] : []))
        expect(inlineText(mergeInlines(nodes))).toBe(inlineText(nodes))
      }),
    )
  })
})

describe('block text', () => {
  it('is the text without marks, nothing for an image', () => {
    expect(blockText({ type: 'quote', content: [textNode('a'), textNode('b', [{ type: 'bold' }])] })).toBe(
      'ab',
    )
    expect(blockText({ type: 'image', attrs: { src: 'a.png', alt: 'A dog' } })).toBe('')
    expect(headlineText(parseDocument(doc()))).toBe('Council votes')
  })
})
