import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { codePointCounter } from '@/lib/core/exchange/code-points'
import { exportW3c } from '@/lib/core/exchange/export-w3c'
import { annotationOn, correctionOn, exportInput, plainDocument } from '@/tests/support/export-input'

type Item = {
  motivation: string
  target: { selector: { type: string; exact?: string; start?: number; end?: number }[] }
}
const itemsOf = (collection: Record<string, unknown>) => (collection['first'] as { items: Item[] }).items

describe('the W3C export', () => {
  it('counts code points as the spread operator does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const count = codePointCounter(text)
        let at = 0
        for (const character of text) {
          expect(count(at)).toBe(Array.from(text.slice(0, at)).length)
          at += character.length
        }
        expect(count(text.length)).toBe(Array.from(text).length)
      }),
    )
  })

  it('gives positions in code points and quotes in text', () => {
    const doc = plainDocument('A 😀 head', ['One word'])
    const [item] = itemsOf(
      exportW3c(
        exportInput(doc, [
          annotationOn(doc, { kind: 'query', start: 14, end: 18, query: { text: 'Which?' } }),
        ]),
      ),
    )
    expect(item?.motivation).toBe('questioning')
    expect(item?.target.selector).toEqual([
      expect.objectContaining({ type: 'TextQuoteSelector', exact: 'word' }),
      { type: 'TextPositionSelector', start: 13, end: 17 },
    ])
  })

  it('exports an insertion on its neighbouring word', () => {
    const doc = plainDocument('H', ['One word'])
    const [item] = itemsOf(exportW3c(exportInput(doc, [correctionOn(doc, 5, 5, ' more')])))
    expect(item?.target.selector[0]?.exact).toBe('One')
  })

  it('leaves withdrawn annotations out', () => {
    const doc = plainDocument('H', ['One word'])
    expect(
      itemsOf(exportW3c(exportInput(doc, [correctionOn(doc, 2, 5, 'Two', { state: 'withdrawn' })]))),
    ).toEqual([])
  })
})
