import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldText } from '@/lib/core/anchors/fold-text'
import { resolveQuote, type QuoteSelector } from '@/lib/core/anchors/resolve-quote'

const tides = 'The tide turned at nine. The tide turned at noon. The tide turned again.'

/** The text found, or the outcome's name with its number of places. */
function outcome(text: string, quote: QuoteSelector): string {
  const found = resolveQuote(text, quote)
  switch (found.kind) {
    case 'found':
      return `${found.start}:${text.slice(found.start, found.end)}`
    case 'not_found':
      return found.kind
    case 'ambiguous':
      return `${found.kind} ${found.count}`
  }
}

describe('resolveQuote', () => {
  it.each<[string, string, QuoteSelector, string]>([
    ['finds a quote that stands once', tides, { exact: 'noon' }, '44:noon'],
    ['finds nothing for text that is not there', tides, { exact: 'midnight' }, 'not_found'],
    ['never approximates the quote itself', tides, { exact: 'The tide tumed' }, 'not_found'],
    ['finds no empty quote', tides, { exact: '' }, 'not_found'],
    ['finds nothing in an empty text', '', { exact: 'tide' }, 'not_found'],
    ['finds no quote of white space alone where there is none', 'word', { exact: ' ' }, 'not_found'],
    ['counts places without context', tides, { exact: 'tide' }, 'ambiguous 3'],
    ['counts overlapping places', 'aaaa', { exact: 'aa' }, 'ambiguous 3'],
    ['chooses by the prefix', tides, { exact: 'The tide', prefix: 'noon. ' }, '50:The tide'],
    ['chooses by the suffix', tides, { exact: 'turned', suffix: ' at noon' }, '34:turned'],
    [
      'chooses by context without the space between',
      tides,
      { exact: 'turned', suffix: 'at noon' },
      '34:turned',
    ],
    [
      'chooses by context with other white space',
      tides,
      { exact: 'turned', suffix: '\nat\u00a0\nnoon' },
      '34:turned',
    ],
    ['drops places with a less alike context', tides, { exact: 'turned', suffix: ' at nun.' }, 'ambiguous 2'],
    [
      'leaves open what an unlike context says',
      tides,
      { exact: 'turned', suffix: ' brown and slow' },
      'ambiguous 3',
    ],
    [
      'leaves open what fits two places',
      tides,
      { exact: 'tide', prefix: 'The ', suffix: ' turned at n' },
      'ambiguous 2',
    ],
    ['ignores a wrong context of a sole place', tides, { exact: 'noon', prefix: 'until ' }, '44:noon'],
    ['folds white space in the quote', 'a\u00a0 b\nc', { exact: 'a b c' }, '0:a\u00a0 b\nc'],
    ['folds white space in the text', 'one two', { exact: ' one \n two ' }, '0:one two'],
    ['prefers the verbatim place', 'one  two, one two', { exact: 'one two' }, '10:one two'],
    [
      'finds composed letters as decomposed ones',
      'the re\u0301sume\u0301 here',
      { exact: 'résumé' },
      '4:re\u0301sume\u0301',
    ],
    [
      'finds decomposed letters as composed ones',
      'the résumé here',
      { exact: 're\u0301sume\u0301' },
      '4:résumé',
    ],
    ['finds Hangul by its parts', '나는 한국', { exact: '\u1112\u1161\u11ab' }, '3:한'],
    ['never takes a letter from its mark', 'cafe\u0301', { exact: 'cafe' }, 'not_found'],
    ['never takes a mark from its letter', 'cafe\u0301', { exact: '\u0301' }, 'not_found'],
    ['never cuts a pair', 'a\u{1f600}', { exact: '\ud83d' }, 'not_found'],
    ['finds a point by both sides', tides, { exact: '', prefix: 'noon.', suffix: ' The' }, '49:'],
    ['finds a point with folded white space', tides, { exact: '', prefix: 'noon.\n', suffix: 'The' }, '50:'],
    [
      'finds no point where the sides stand apart',
      tides,
      { exact: '', prefix: 'nine', suffix: ' at' },
      'not_found',
    ],
  ])('%s', (_, text, quote, expected) => {
    expect(outcome(text, quote)).toBe(expected)
  })

  it('lists the places it cannot tell apart', () => {
    const places = resolveQuote(tides, { exact: 'tide', suffix: ' turned at n' })
    expect(places).toEqual({
      kind: 'ambiguous',
      count: 2,
      places: [
        { start: 4, end: 8 },
        { start: 29, end: 33 },
      ],
    })
  })

  it('chooses by a context that was edited since', () => {
    const text = 'They saw the harbour lights. They saw the lighthouse lights.'
    expect(outcome(text, { exact: 'lights', prefix: 'They saw the harbor ' })).toBe('21:lights')
    expect(outcome(text, { exact: 'lights', prefix: 'They saw the light-house ' })).toBe('53:lights')
  })

  it('maps a folded place back to raw text that folds to the quote', () => {
    const piece = fc.constantFrom(
      'a',
      'e',
      '\u0301',
      '\u0327',
      ' ',
      '\u00a0',
      '\n',
      '\u{1f600}',
      '한',
      '\u1161',
      'é',
      '\u212b',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        (text, quote) => {
          const [raw, exact] = [text.join(''), quote.join('')]
          const found = resolveQuote(raw, { exact })
          if (found.kind !== 'found' || exact === raw.slice(found.start, found.end)) return
          expect(foldText(raw.slice(found.start, found.end)).text).toBe(foldText(exact).text.trim())
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('folds to NFC with single spaces, the whole text as its parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        expect(foldText(raw).text).toBe(raw.replace(/\s+/gu, ' ').normalize('NFC'))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a long run of one letter', 'a'.repeat(200_000), 'a'.repeat(1_000_000), '', 'ambiguous'],
    ['one letter', 'a', 'a'.repeat(1_000_000), 'a'.repeat(32), 'ambiguous'],
    ['a near miss', `${'a'.repeat(200_000)}b`, 'a'.repeat(1_000_000), '', 'not_found'],
    ['a heap of marks', 'e', 'e' + '\u0301\u0327'.repeat(300_000), '', 'not_found'],
    ['white space', 'a b', 'a' + ' '.repeat(1_000_000), 'a'.repeat(100_000), 'not_found'],
    // Anything but linear work would not come back within hours.
  ])('comes back for %s', (_, exact, text, prefix, kind) => {
    expect(resolveQuote(text, { exact, prefix }).kind).toBe(kind)
  })

  it('counts all places and lists a hundred', () => {
    const found = resolveQuote('a'.repeat(1_000_000), { exact: 'a'.repeat(200_000) })
    expect(found).toMatchObject({ kind: 'ambiguous', count: 800_001 })
    expect(found.kind === 'ambiguous' && found.places).toHaveLength(100)
  })
})
