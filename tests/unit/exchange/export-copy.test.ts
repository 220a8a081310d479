import { describe, expect, it } from '@jest/globals'
import { exportCopy } from '@/lib/core/exchange/export-copy'
import { approved, correctionOn, exportInput, plainDocument } from '@/tests/support/export-input'

const doc = plainDocument('Zoë’s “big” day', ['One word here'])
const at = 'Zoë’s “big” day\nOne '.length
const input = exportInput(doc, [correctionOn(doc, at, at + 4, 'deed', approved)])

describe('an export', () => {
  it.each([
    [{ format: 'text' }, 'zoe-s-big-day.r1.corrected.txt'],
    [{ format: 'html' }, 'zoe-s-big-day.r1.annotated.html'],
    [{ format: 'markdown', copy: 'original' }, 'zoe-s-big-day.r1.original.md'],
    [{ format: 'w3c' }, 'zoe-s-big-day.r1.record.jsonld'],
    [{ format: 'json' }, 'zoe-s-big-day.r1.record.json'],
  ] as const)('%j is named %s', (query, name) => {
    expect(exportCopy(input, query).fileName).toBe(name)
  })

  it('is named by letters without their marks', () => {
    const named = exportInput(plainDocument('Ångströmsvägen', ['A road.']), [])
    expect(exportCopy(named, { format: 'text' }).fileName).toBe('angstromsvagen.r1.corrected.txt')
  })

  it.each([
    ['original', 'Zoë’s “big” day\nOne word here'],
    ['corrected', 'Zoë’s “big” day\nOne deed here'],
  ] as const)('of the %s text is that text to the byte', (copy, text) => {
    expect(exportCopy(input, { format: 'text', copy }).body).toBe(text)
  })
})
