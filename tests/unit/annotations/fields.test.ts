import { describe, expect, test } from '@jest/globals'
import { createAnnotationInput, patchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import {
  createContent,
  missing,
  newFields,
  patchContent,
  type CitationFields,
  type CorrectionFields,
  type Fields,
} from '@/components/annotations/fields'

const target = { revision: 1, start: 0, end: 4 }
const correction: CorrectionFields = {
  kind: 'correction',
  replacement: 'OSCE',
  category: null,
  reason: '',
  claim: null,
  citations: [],
}
const cited: CitationFields = {
  key: 'k',
  source: { type: 'new', title: '', url: 'https://example.org/a' },
  quote: ' monitors ',
  locator: '',
  stance: 'supports',
}

describe('a new annotation', () => {
  test.each(['correction', 'claim', 'query'] as const)('of kind %s is accepted by the contract', (kind) => {
    const fields: Fields = kind === 'query' ? { kind, text: 'Who said so?' } : newFields(kind, 'OECD')
    const input = { kind, target, ...createContent(fields, 'OECD') }
    expect(createAnnotationInput.safeParse(input).success).toBe(true)
  })

  test('carries the guessed category and a new source by its address', () => {
    expect(createContent({ ...correction, citations: [cited] }, 'OECD')).toEqual({
      correction: { replacement: 'OSCE', category: 'name' },
      citations: [
        { source: { url: 'https://example.org/a' }, quote: 'monitors', locator: null, stance: 'supports' },
      ],
    })
  })

  test.each<[Fields, string | null]>([
    [{ ...correction, replacement: 'OECD' }, 'Change the words: this is what stands there now.'],
    [{ ...correction, replacement: '' }, null],
    [correction, null],
    [{ kind: 'query', text: ' ' }, 'Ask the writer something.'],
    [newFields('claim', ' '), 'Say what is claimed.'],
  ])('says what is missing: %#', (fields, expected) => {
    expect(missing(fields, 'OECD')).toBe(expected)
  })
})

describe('a change', () => {
  test.each<[string, Fields, Fields, unknown]>([
    ['of nothing is empty', correction, correction, {}],
    [
      'of the reason sends the reason alone',
      { ...correction, reason: 'x' },
      correction,
      { correction: { reason: 'x' } },
    ],
    [
      'of the claim sends its id',
      { ...correction, claim: { id: '018f0000-0000-7000-8000-000000000001', statement: 's' } },
      correction,
      { claimId: '018f0000-0000-7000-8000-000000000001' },
    ],
    [
      'that takes the claim away sends null',
      correction,
      { ...correction, claim: { id: '018f0000-0000-7000-8000-000000000001', statement: 's' } },
      { claimId: null },
    ],
  ])('%s', (_, now, before, expected) => {
    const patch = patchContent(now, before)
    expect(patch).toEqual(expected)
    expect(patchAnnotationInput.safeParse(patch).success).toBe(true)
  })
})
