import { describe, expect, it } from '@jest/globals'
import { trimSpan } from '@/lib/core/anchors/trim-span'

describe('trimSpan', () => {
  it.each([
    ['word', 0, 4, 'word'],
    ['  word  ', 0, 8, 'word'],
    ['one two', 3, 7, 'two'],
    ['\u00a0word\u2003\n', 0, 7, 'word'],
    ['one two', 0, 4, 'one'],
    ['a  b', 1, 3, '  '],
    ['a b', 1, 1, ''],
  ])('%j %i–%i gives %j', (text, start, end, expected) => {
    const span = trimSpan(text, start, end)
    expect(text.slice(span.start, span.end)).toBe(expected)
  })

  it('leaves a span of white space where it is', () => {
    expect(trimSpan('a  b', 1, 3)).toEqual({ start: 1, end: 3 })
  })
})
