import { describe as suite, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isInsideCharacter, snapToGraphemes } from '@/lib/core/anchors/boundaries'
import { describe } from '@/lib/core/anchors/describe'
import { resolveQuote } from '@/lib/core/anchors/resolve-quote'

suite('describe', () => {
  it('gives offsets, text and 32 units on either side', () => {
    const text = `${'b'.repeat(40)}quote${'f'.repeat(40)}`
    expect(describe(text, 40, 45)).toEqual({
      start: 40,
      end: 45,
      exact: 'quote',
      prefix: 'b'.repeat(32),
      suffix: 'f'.repeat(32),
    })
  })

  it('stops at the ends of the text', () => {
    expect(describe('a quote', 2, 7)).toMatchObject({ prefix: 'a ', suffix: '' })
  })

  it('shortens a context that would cut a pair or take a mark from its letter', () => {
    const text = `\u{1f600}${'b'.repeat(31)}quote${'f'.repeat(31)}e\u0301`
    expect(describe(text, 33, 38)).toMatchObject({ prefix: 'b'.repeat(31), suffix: 'f'.repeat(31) })
  })

  it('describes a point by its context', () => {
    expect(describe('one two', 4, 4)).toMatchObject({ exact: '', prefix: 'one ', suffix: 'two' })
  })

  it('gives a quote that resolves to the span, or to several places of which it is one', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '\u00a0',
      'e\u0301',
      '\u{1f600}',
      'the ',
      'word',
      'ﬁ',
      '한',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (pieces, one, other) => {
          const text = pieces.join('')
          const [low, high] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
            number,
            number,
          ]
          const { start, end } = snapToGraphemes(text, low, high)
          const found = resolveQuote(text, describe(text, start, end))
          const place = { start, end }
          if (found.kind === 'found') expect(found).toEqual({ kind: 'found', ...place })
          else
            expect(found).toMatchObject({
              kind: 'ambiguous',
              places: expect.arrayContaining([place]) as unknown,
            })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('never begins or ends a context inside a character', () => {
    const piece = fc.constantFrom('a', ' ', '\u0301', '\u{1f600}')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 100 }), fc.nat(), (pieces, at) => {
        const text = pieces.join('')
        const { start } = snapToGraphemes(text, at % text.length, at % text.length)
        const { prefix, suffix } = describe(text, start, start)
        expect(isInsideCharacter(text, start - prefix.length)).toBe(false)
        expect(isInsideCharacter(text, start + suffix.length)).toBe(false)
      }),
    )
  })
})
