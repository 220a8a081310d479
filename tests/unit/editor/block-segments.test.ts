import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isTextBlock, textNode } from '@/lib/core/articles/document'
import { mapProjection, project } from '@/lib/core/articles/projection'
import { blockSegments } from '@/lib/editor/block-segments'
import type { Highlight } from '@/lib/editor/highlight'
import { placeHighlights } from '@/lib/editor/place-highlights'
import { arbitraryDocument } from '@/tests/support/arbitrary-document'

function highlight(id: string, start: number, end: number, replacement: string | null): Highlight {
  return { id, kind: replacement === null ? 'claim' : 'correction', state: 'open', start, end, replacement }
}

describe('the segments of a block', () => {
  test('cut text at marks and pieces and put new text behind the old', () => {
    const content = [textNode('The '), textNode('OECD', [{ type: 'bold' }]), textNode(' monitors')]
    const blocks = [{ index: 0, start: 0, end: 17, position: 0 }]
    const pieces =
      placeHighlights(blocks, [highlight('c', 4, 17, null), highlight('x', 6, 17, 'X')]).get(0) ?? []
    const shown = blockSegments(content, pieces).map(({ text, pieces: over, inserts }) => [
      text,
      over.map((piece) => piece.highlight.id).join(),
      inserts.map((piece) => piece.highlight.replacement).join(),
    ])
    expect(shown).toEqual([
      ['The ', '', ''],
      ['OE', 'c', ''],
      ['CD', 'c,x', ''],
      [' monitors', 'c,x', 'X'],
    ])
  })

  test('begin with the new text that stands before the first character', () => {
    const pieces = placeHighlights([{ index: 0, start: 0, end: 2, position: 0 }], [highlight('x', 0, 0, 'X')])
    const shown = blockSegments([textNode('ab')], pieces.get(0) ?? [])
    expect(shown.map(({ text, inserts }) => [text, inserts.length])).toEqual([
      ['', 1],
      ['ab', 0],
    ])
  })

  test('hold the text of every document, whatever lies over it', () => {
    const span = fc.tuple(fc.nat(200), fc.nat(40), fc.boolean())
    fc.assert(
      fc.property(arbitraryDocument(), fc.array(span, { maxLength: 6 }), (doc, spans) => {
        const length = project(doc).length
        const highlights = spans.map(([at, size, isClaim], index) => {
          const start = Math.min(at, length)
          return highlight(String(index), start, Math.min(start + size, length), isClaim ? null : 'new')
        })
        const pieces = placeHighlights(mapProjection(doc).blocks, highlights)
        const lines = doc.content.flatMap((block, index) =>
          isTextBlock(block)
            ? [
                blockSegments(block.content, pieces.get(index) ?? [])
                  .map(({ text }) => text)
                  .join(''),
              ]
            : [],
        )
        expect(lines.join('\n')).toBe(project(doc))
      }),
      { numRuns: 150 },
    )
  })
})
