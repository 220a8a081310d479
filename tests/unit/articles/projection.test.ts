import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Node } from 'prosemirror-model'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { countWords, hashText, mapProjection, project } from '@/lib/core/articles/projection'
import { articleSchema } from '@/lib/core/articles/prosemirror-schema'
import { arbitraryDocument } from '@/tests/support/arbitrary-document'

const nodeOf = (doc: ArticleDoc): Node => Node.fromJSON(articleSchema, JSON.parse(JSON.stringify(doc)))

const sample: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'Ab' }] },
    { type: 'image', attrs: { src: 'a.png', alt: '' } },
    { type: 'image', attrs: { src: 'b.png', alt: '' } },
    { type: 'image', attrs: { src: 'c.png', alt: '' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'Cde' }] },
    { type: 'image', attrs: { src: 'd.png', alt: '' } },
  ],
}

describe('projection', () => {
  it('joins text blocks with one line feed and leaves images out', () => {
    expect(project(sample)).toBe('Ab\nCde')
  })

  it('is the text that ProseMirror sees', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (doc) => {
        const node = nodeOf(doc)
        expect(node.textBetween(0, node.content.size, '\n')).toBe(project(doc))
      }),
    )
  })
})

describe('projection map', () => {
  it('gives every offset a position and takes it back', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (doc) => {
        const map = mapProjection(doc)
        const length = project(doc).length
        for (let offset = 0; offset <= length; offset += 1)
          expect(map.toOffset(map.toPosition(offset))).toBe(offset)
      }),
    )
  })

  it('points at the same characters as ProseMirror does', () => {
    fc.assert(
      fc.property(arbitraryDocument(), fc.nat(), fc.nat(), (doc, a, b) => {
        const text = project(doc)
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const map = mapProjection(doc)
        expect(nodeOf(doc).textBetween(map.toPosition(from), map.toPosition(to), '\n')).toBe(
          text.slice(from, to),
        )
      }),
    )
  })

  it('takes every position to the nearest offset', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (doc) => {
        const map = mapProjection(doc)
        const offsets = Array.from({ length: project(doc).length + 1 }, (_, offset) => offset)
        const distance = (offset: number, position: number) => Math.abs(map.toPosition(offset) - position)
        for (let position = 0; position <= nodeOf(doc).content.size; position += 1) {
          const nearest = Math.min(...offsets.map((offset) => distance(offset, position)))
          expect(distance(map.toOffset(position), position)).toBe(nearest)
        }
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    [0, 0],
    [1, 0],
    [3, 2],
    [4, 2],
    [5, 2],
    [6, 3],
    [7, 3],
    [8, 3],
    [11, 6],
    [12, 6],
    [99, 6],
    [-5, 0],
  ])('takes position %i of the sample to offset %i', (position, offset) => {
    expect(mapProjection(sample).toOffset(position)).toBe(offset)
  })

  it('names index, offsets and position of each text block', () => {
    expect(mapProjection(sample).blocks).toEqual([
      { index: 0, start: 0, end: 2, position: 0 },
      { index: 4, start: 3, end: 6, position: 7 },
    ])
  })

  it('keeps offsets outside the text at its ends', () => {
    const map = mapProjection(sample)
    expect([map.toPosition(-1), map.toPosition(99)]).toEqual([1, 11])
  })
})

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  one  two\nthree ', 3],
    ['one - two … “three”', 3],
    ['1,000 men and e\u0301tudes', 4],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})

describe('hashText', () => {
  it('is the SHA-256 of the UTF-8', () => {
    expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(hashText('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
  })
})
