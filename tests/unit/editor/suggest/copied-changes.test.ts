import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { asCriticMarkup, drawnPieces, type DrawnPiece } from '@/lib/editor/suggest/copied-changes'

const BASE = 'The red fox ran.\nIt sat.'
const edit = (words: string, replacement: string) => {
  const start = BASE.indexOf(words)
  return { start, end: start + words.length, replacement }
}
const point = (before: string, replacement: string) => {
  const start = BASE.indexOf(before)
  return { start, end: start, replacement }
}
const copied = (words: string, edits: Parameters<typeof drawnPieces>[1]) => {
  const start = BASE.indexOf(words)
  return asCriticMarkup(drawnPieces(BASE, edits, { start, end: start + words.length }))
}

describe('copying with changes', () => {
  test.each<[string, string, Parameters<typeof drawnPieces>[1], string]>([
    ['plain words stay plain', 'red fox', [], 'red fox'],
    ['old words go before new ones', 'red fox ran', [edit('fox', 'cat')], 'red {--fox--}{++cat++} ran'],
    ['what is taken out has no new words', 'red fox', [edit('red ', '')], '{--red --}fox'],
    ['what is put in has no old ones', 'red fox', [point('fox', 'sly ')], 'red {++sly ++}fox'],
    [
      'a change over an end is taken whole',
      'd fo',
      [edit('red fox', 'sly cat')],
      '{--red fox--}{++sly cat++}',
    ],
    ['a change beside it is left out', 'fox', [edit('red', 'sly'), edit('ran', 'sat')], 'fox'],
    [
      'changes stand in the order of the text, over lines too',
      'fox ran.\nIt',
      [edit('It', 'She'), edit('fox', 'cat')],
      '{--fox--}{++cat++} ran.\n{--It--}{++She++}',
    ],
  ])('%s', (_, words, edits, expected) => {
    expect(copied(words, edits)).toBe(expected)
  })

  test('keeps the words of the text, without what was put in', () => {
    const text = (pieces: readonly DrawnPiece[], not: DrawnPiece['type']) =>
      pieces.map((piece) => (piece.type === not ? '' : piece.text)).join('')
    fc.assert(
      fc.property(fc.nat(BASE.length), fc.nat(BASE.length), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) }
        const edits = [edit('red', 'sly'), point('ran', 'soon '), edit('sat', '')]
        const pieces = drawnPieces(BASE, edits, span)
        expect(BASE).toContain(text(pieces, 'new'))
        expect(text(pieces, 'new').length).toBeGreaterThanOrEqual(span.end - span.start)
      }),
    )
  })
})
