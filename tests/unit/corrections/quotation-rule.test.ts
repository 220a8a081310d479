import { describe, expect, it } from '@jest/globals'
import { isInQuotation } from '@/lib/core/corrections/quotation'
import { quotationRefusal } from '@/lib/core/corrections/quotation-rule'

describe('quotationRefusal', () => {
  it.each([
    ['allowed', true, 0, false],
    ['allowed', false, 0, false],
    ['source_needed', false, 0, false],
    ['source_needed', true, 1, false],
    ['source_needed', true, 0, true],
  ] as const)('%s, in a quotation: %s, %d sources: refused %s', (rule, inQuotation, citations, refused) => {
    expect(quotationRefusal(rule, { inQuotation, citations }) !== null).toBe(refused)
  })

  it.each([
    ['curly', '“We wil go,” she said.', true],
    ['straight', '"We wil go," she said.', true],
    ['nested', '“He said ‘we wil go’ to me,” she said.', true],
    ['unclosed', '“We stay and wil go.', true],
    ['opened again in each paragraph', '“We stay.\n“We wil go.”', true],
    ['outside', '“We stay,” she said. They wil go.', false],
  ])('asks for a source of %s words', (_, text, refused) => {
    const start = text.indexOf('wil')
    const inQuotation = isInQuotation(text, start, start + 3)
    expect(quotationRefusal('source_needed', { inQuotation, citations: 0 }) !== null).toBe(refused)
  })
})
