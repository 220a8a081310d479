import { describe, expect, it } from '@jest/globals'
import { splitSentences } from '@/lib/core/coverage/sentences'

const split = (text: string, abbreviations?: readonly string[]): readonly string[] =>
  splitSentences(text, abbreviations).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each<[string, readonly string[]]>([
    ['One went. Two stayed.', ['One went.', 'Two stayed.']],
    [
      'A headline without a stop\nA first sentence. A second.',
      ['A headline without a stop', 'A first sentence.', 'A second.'],
    ],
    ['It began on Feb. 12 in Oslo. It ended.', ['It began on Feb. 12 in Oslo.', 'It ended.']],
    ['The U.S. Secretary spoke. All heard.', ['The U.S. Secretary spoke.', 'All heard.']],
    ['They live in the U.S. The others left.', ['They live in the U.S.', 'The others left.']],
    ['Dr. Berg met Sen. Holm. Both left.', ['Dr. Berg met Sen. Holm.', 'Both left.']],
    ['A book by J. R. Holm sold. It did.', ['A book by J. R. Holm sold.', 'It did.']],
    ['Prices rose 3.5 percent. Wages fell.', ['Prices rose 3.5 percent.', 'Wages fell.']],
    ['It cost $1.2 million. No. 5 won.', ['It cost $1.2 million.', 'No. 5 won.']],
    ['She said no. No one asked.', ['She said no.', 'No one asked.']],
    ['“Stop!” he said. They ran.', ['“Stop!” he said.', 'They ran.']],
    ['"Is it over?" she asked. Nobody knew.', ['"Is it over?" she asked.', 'Nobody knew.']],
    ['“It is over.” He left.', ['“It is over.”', 'He left.']],
    ['Well ... maybe not. Wait.', ['Well ... maybe not.', 'Wait.']],
    ['They waited … and waited.', ['They waited … and waited.']],
    ['They waited… Nobody came.', ['They waited…', 'Nobody came.']],
    ['We met at 9 a.m. Monday in Oslo. Rain fell.', ['We met at 9 a.m. Monday in Oslo.', 'Rain fell.']],
    ['Holm Inc. Chairman Berg left. He sold.', ['Holm Inc. Chairman Berg left.', 'He sold.']],
    ['(It rained.) The match went on.', ['(It rained.)', 'The match went on.']],
    ['  Edges.  Stay out.  ', ['Edges.', 'Stay out.']],
    ['', []],
    [' \n\n ', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('takes the desk’s own abbreviations in place of the default ones', () => {
    expect(split('The Utr. Holm won.', ['Utr.'])).toEqual(['The Utr. Holm won.'])
    expect(split('The Utr. Holm won.')).toEqual(['The Utr.', 'Holm won.'])
    expect(split('Dr. Berg left.', [])).toEqual(['Dr.', 'Berg left.'])
  })

  it('covers every visible character once, in order', () => {
    const text = 'A head\n“Stop!” he said. It was 3 p.m. Monday... and so on.\nNext (the last). 😀 Yes?'
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })
})
