import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { annotationTextHash, type HashedAnnotation } from '@/lib/core/corrections/text-hash'

const hashOf = (...fields: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(fields), 'utf8').digest('hex')

describe('annotationTextHash', () => {
  it.each<[string, HashedAnnotation, string]>([
    ['a claim by its text', { kind: 'claim', exact: 'Ten “men”' }, hashOf('Ten “men”')],
    ['a query by its text', { kind: 'query', exact: 'Who?' }, hashOf('Who?')],
    [
      'a correction by old and new text',
      { kind: 'correction', exact: 'ten', replacement: 'tén 😀', prefix: 'the ', suffix: ' men' },
      hashOf('ten', 'tén 😀'),
    ],
    [
      'a deletion by old text and nothing',
      { kind: 'correction', exact: 'ten', replacement: '', prefix: '', suffix: '' },
      hashOf('ten', ''),
    ],
    [
      'an insertion by its context too',
      { kind: 'correction', exact: '', replacement: 'x', prefix: 'before ', suffix: 'after' },
      hashOf('before ', '', 'after', 'x'),
    ],
    [
      'an insertion by the context in its own block',
      { kind: 'correction', exact: '', replacement: 'x', prefix: 'a\nb\nhere ', suffix: 'there\nc\nd' },
      hashOf('here ', '', 'there', 'x'),
    ],
  ])('hashes %s', (_, annotation, expected) => {
    expect(annotationTextHash(annotation)).toBe(expected)
  })
})
