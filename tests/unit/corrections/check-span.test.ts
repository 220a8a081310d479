import { describe, expect, it } from '@jest/globals'
import type { ArticleDoc, Block } from '@/lib/core/articles/document'
import { AppError } from '@/lib/core/app-error'
import { checkCorrection, checkSpan, checkTogether } from '@/lib/core/corrections/check-span'

const content = (text: string): readonly [{ readonly type: 'text'; readonly text: string }] => [
  { type: 'text', text },
]
const item = (text: string, level: number): Block => ({
  type: 'listItem',
  attrs: { ordered: false, level, start: null, continued: false },
  content: content(text),
})
const cell = (text: string, column: number): Block => ({
  type: 'tableCell',
  attrs: { table: 0, row: 0, column, header: false },
  content: content(text),
})

const text = 'Head\nBody 😀\nOne\nTwo\nSub\nA1\nA1b\nB1\nEnd'
const doc: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'headline', content: content('Head') },
    { type: 'paragraph', content: content('Body 😀') },
    { type: 'image', attrs: { src: 'a.png', alt: '' } },
    item('One', 1),
    item('Two', 1),
    item('Sub', 2),
    cell('A1', 0),
    cell('A1b', 0),
    cell('B1', 1),
    { type: 'paragraph', content: content('End') },
  ],
}

/** The code of the refusal, or 'allowed'. */
function outcome(check: () => void): string {
  try {
    check()
    return 'allowed'
  } catch (error) {
    if (error instanceof AppError) return `${error.status} ${error.code}`
    throw error
  }
}

/** The span of the text given, in which `|` alone is a point behind the word before it. */
function spanOf(quoted: string): { start: number; end: number } {
  const start = text.indexOf(quoted)
  return { start, end: start + quoted.length }
}

describe('checkCorrection', () => {
  it.each([
    ['a word', 'Body', 'Bodies', 'allowed'],
    ['a deletion', 'Body', '', 'allowed'],
    ['a split paragraph', 'dy', 'd\ny', 'allowed'],
    ['a word of the headline', 'ead', 'at', 'allowed'],
    ['all of the headline', 'Head', 'Other', 'allowed'],
    ['the headline emptied', 'Head', ' ', '422 span_crosses_structure'],
    ['the headline split', 'ea', 'e\na', '422 span_crosses_structure'],
    ['the headline joined', 'd\nB', ' ', '422 span_crosses_structure'],
    ['the line end below the headline', '\nB', 'B', '422 span_crosses_structure'],
    ['a join across an image', ' 😀\nOne', '.', 'allowed'],
    ['a join of items of one level', 'One\nT', 'x', 'allowed'],
    ['a join of items of two levels', 'o\nSub', 'x', '422 span_crosses_structure'],
    ['a join of an item with a cell', 'b\nA1', 'x', '422 span_crosses_structure'],
    ['a join of two cells', 'b\nB', '', '422 span_crosses_structure'],
    ['a join inside one cell', '1\nA', ' ', 'allowed'],
    ['a join of a cell with a paragraph', '1\nEnd', '', '422 span_crosses_structure'],
    ['a line in a cell split', 'B1', 'B\n1', 'allowed'],
  ])('%s: %j → %j is %s', (_, quoted, replacement, expected) => {
    expect(outcome(() => checkCorrection(doc, { ...spanOf(quoted), replacement }))).toBe(expected)
  })

  it.each([
    ['an insertion', 5, 5, 'x', 'allowed'],
    ['an insertion at the very end', text.length, text.length, '.', 'allowed'],
    ['an insertion of nothing', 5, 5, '', '422 empty_span'],
    ['a point inside a pair', 11, 11, 'x', '422 invalid_target'],
    ['an end beyond the text', 5, 500, 'x', '422 invalid_target'],
    ['a start behind the end', 6, 5, 'x', '422 invalid_target'],
  ])('%s', (_, start, end, replacement, expected) => {
    expect(outcome(() => checkCorrection(doc, { start, end, replacement }))).toBe(expected)
  })
})

describe('checkSpan', () => {
  it.each([
    ['a word', 0, 4, 'allowed'],
    ['several blocks', 0, 20, 'allowed'],
    ['a point', 3, 3, '422 empty_span'],
    ['half a pair', 5, 11, '422 invalid_target'],
  ])('%s', (_, start, end, expected) => {
    expect(outcome(() => checkSpan(text, { start, end }))).toBe(expected)
  })
})

describe('checkTogether', () => {
  const edit = (
    id: string,
    start: number,
    end: number,
    replacement = '',
  ): { id: string; start: number; end: number; replacement: string } => ({
    id,
    start,
    end,
    replacement,
  })
  it.each([
    ['two that leave some of the headline', [edit('a', 0, 2), edit('b', 2, 3)], 'allowed'],
    ['two that leave nothing of it', [edit('a', 0, 2), edit('b', 2, 4)], '422 span_crosses_structure'],
    [
      'two that empty it and one that fills it',
      [edit('a', 0, 2), edit('b', 2, 4), edit('c', 2, 2, 'x')],
      'allowed',
    ],
    ['two that overlap', [edit('a', 5, 7), edit('b', 6, 8)], '409 overlap'],
    ['one below the headline', [edit('a', 5, 9)], 'allowed'],
    ['none', [], 'allowed'],
  ])('%s', (_, edits, expected) => {
    expect(outcome(() => checkTogether(doc, edits))).toBe(expected)
  })
})
