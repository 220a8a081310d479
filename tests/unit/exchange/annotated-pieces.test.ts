import { describe, expect, it } from '@jest/globals'
import { project } from '@/lib/core/articles/projection'
import { annotatedPieces, type Piece } from '@/lib/core/exchange/annotated-pieces'
import { chooseDrawn } from '@/lib/core/exchange/drawn-annotations'
import { correctionOn, plainDocument } from '@/tests/support/export-input'

const doc = plainDocument('Head', ['One.', 'Two.', 'Three.'])
const text = project(doc)

/** `-deleted-`, `+inserted+`, `¶` for an end of a block that goes, `(1)` for a note. */
function shown(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.deletedBy === null ? piece.text : `-${piece.text}-`
    case 'inserted':
      return `+${piece.text}+`
    case 'joined':
      return '¶'
    case 'notes':
      return `(${piece.numbers.join(' ')})`
  }
}

describe('the pieces of a correction', () => {
  it.each([
    ['inside a block', 'wo', 'oo', ['One.', 'T-wo-+oo+(1).', 'Three.']],
    ['a block’s end', '.\nTw', '; tw', ['One-.-¶', '-Tw-+; tw+(1)o.', 'Three.']],
    ['a block’s end and nothing behind it', '.\n', '; ', ['One-.-¶+; +(1)', 'Two.', 'Three.']],
    ['a line end alone', '\n', ' ', ['One.¶+ +(1)', 'Two.', 'Three.']],
    ['a line end that goes', '\n', '', ['One.¶(1)', 'Two.', 'Three.']],
    ['a whole block with its end', 'Two.\n', '', ['One.', '-Two.-¶(1)', 'Three.']],
    ['blocks with their ends', 'One.\nTwo.\n', 'A ', ['-One.-¶', '-Two.-¶+A +(1)', 'Three.']],
  ])('%s', (_, original, replacement, expected) => {
    const start = text.indexOf(original, text.indexOf('One'))
    const annotation = correctionOn(doc, start, start + original.length, replacement)
    const [, ...blocks] = annotatedPieces(doc, chooseDrawn([annotation]))
    expect(blocks.map(({ pieces }) => pieces.map(shown).join(''))).toEqual(expected)
  })

  it('at a line end takes the marks of the character before it', () => {
    const bold = [{ type: 'bold' as const }]
    const [head, first, ...rest] = doc.content
    const block = { ...first, content: [{ type: 'text', text: 'One.', marks: bold }] } as typeof first
    const marked = { ...doc, content: [head, block, ...rest].filter((one) => one !== undefined) }
    const at = text.indexOf('\nTwo')
    const blocks = annotatedPieces(marked, chooseDrawn([correctionOn(marked, at, at + 1, ' ')]))
    expect(blocks[1]?.pieces.find(({ kind }) => kind === 'inserted')).toMatchObject({ marks: bold })
  })
})
