import { describe, expect, test } from '@jest/globals'
import { mapProjection } from '@/lib/core/articles/projection'
import { textNode, type ArticleDoc } from '@/lib/core/articles/document'
import type { Highlight } from '@/lib/editor/highlight'
import { placeHighlights, trackedCorrections } from '@/lib/editor/place-highlights'

const doc: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'headline', content: [textNode('NATO stays')] }, // 0–10
    { type: 'image', attrs: { src: 'https://example.org/a.jpg', alt: '' } },
    { type: 'paragraph', content: [textNode('The OECD monitors.')] }, // 11–29
    { type: 'paragraph', content: [textNode('Next line')] }, // 30–39
  ],
}
const { blocks } = mapProjection(doc)

function claim(id: string, start: number, end: number): Highlight {
  return { id, kind: 'claim', state: 'open', start, end, replacement: null }
}
function correction(
  id: string,
  start: number,
  end: number,
  state: Highlight['state'] = 'proposed',
): Highlight {
  return { id, kind: 'correction', state, start, end, replacement: 'x' }
}
function placed(...highlights: Highlight[]) {
  return [...placeHighlights(blocks, highlights)].flatMap(([index, pieces]) =>
    pieces.map(
      ({ highlight, from, to, goesOn, layer, tracked }) =>
        `${highlight.id}@${index}:${from}-${to}${goesOn ? '¶' : ''} ${tracked ? 'tracked' : `layer ${layer}`}`,
    ),
  )
}

describe('placing highlights', () => {
  test.each<[string, Highlight[], string[]]>([
    ['puts a span into its block, past images', [claim('a', 15, 19)], ['a@2:4-8 layer 0']],
    ['cuts a span at the end of a block', [claim('a', 15, 34)], ['a@2:4-18¶ layer 0', 'a@3:0-4 layer 0']],
    ['keeps a point where it is', [correction('a', 15, 15)], ['a@2:4-4 tracked']],
    ['keeps a point at the end of a block in it', [correction('a', 10, 10)], ['a@0:10-10 tracked']],
    [
      'shows a deleted line end at the end of its block',
      [correction('a', 29, 30)],
      ['a@2:18-18¶ tracked', 'a@3:0-0 tracked'],
    ],
    ['draws no claim where it only touches a block', [claim('a', 15, 29)], ['a@2:4-18 layer 0']],
    [
      'gives an inner mark the next layer',
      [claim('a', 15, 28), claim('b', 20, 24)],
      ['a@2:4-17 layer 0', 'b@2:9-13 layer 1'],
    ],
    [
      'gives neighbours the same layer',
      [claim('a', 15, 19), claim('b', 19, 28)],
      ['a@2:4-8 layer 0', 'b@2:8-17 layer 0'],
    ],
    [
      'takes a layer again once it is free',
      [claim('a', 11, 20), claim('b', 12, 14), claim('c', 15, 28)],
      ['a@2:0-9 layer 0', 'b@2:1-3 layer 1', 'c@2:4-17 layer 1'],
    ],
    [
      'gives no layer to a tracked correction',
      [correction('a', 15, 19), claim('b', 15, 28)],
      ['b@2:4-17 layer 0', 'a@2:4-8 tracked'],
    ],
  ])('%s', (_, highlights, expected) => {
    expect(placed(...highlights)).toEqual(expected)
  })
})

describe('the corrections drawn as tracked changes', () => {
  test.each<[string, Highlight[], string[]]>([
    ['are both of two that touch', [correction('a', 1, 3), correction('b', 3, 5)], ['a', 'b']],
    ['are the first made of overlapping ones', [correction('b', 1, 3), correction('a', 2, 5)], ['a']],
    [
      'are the approved one before an earlier one',
      [correction('a', 1, 3), correction('b', 2, 5, 'approved')],
      ['b'],
    ],
    ['are one of two at the same point', [correction('a', 2, 2), correction('b', 2, 2)], ['a']],
    ['are a point at the edge of a span too', [correction('a', 2, 4), correction('b', 4, 4)], ['a', 'b']],
    ['are not a point inside a span', [correction('a', 2, 5), correction('b', 3, 3)], ['a']],
    ['never are claims', [claim('a', 2, 5)], []],
  ])('%s', (_, highlights, expected) => {
    expect([...trackedCorrections(highlights)].sort()).toEqual(expected)
  })
})
