import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cleanText, countControls, nonEmptyLines } from '@/lib/core/articles/clean-text'

describe('cleanText', () => {
  it.each([
    ['takes a byte order mark off the start', '\uFEFFText', 'Text'],
    ['keeps a zero-width no-break space inside', 'a\uFEFFb', 'a\uFEFFb'],
    ['reads CRLF and CR as line ends', 'a\r\nb\rc\n\rd', 'a\nb\nc\n\nd'],
    ['reads Unicode line and paragraph separators as line ends', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['keeps tabs', 'a\tb', 'a\tb'],
    ['drops other control characters', 'a\u0000b\u0007c\u000b\u000cd\u007fe\u0085f\u009fg', 'abcdefg'],
    ['replaces lone surrogates', 'a\ud800b\udc00\ud83d', 'a\ufffdb\ufffd\ufffd'],
    ['keeps surrogate pairs', '😀', '😀'],
    ['normalises nothing', ' e\u0301 \u00a0 \u200d\u00ad  ', ' e\u0301 \u00a0 \u200d\u00ad  '],
  ])('%s', (_, raw, cleaned) => {
    expect(cleanText(raw)).toBe(cleaned)
  })

  it('changes clean text no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw)
        fc.pre(!once.startsWith('\uFEFF'))
        expect(cleanText(once)).toBe(once)
      }),
    )
  })

  it('counts what it drops', () => {
    expect(countControls('\uFEFFa\u0000\tb\r\n\u0007')).toBe(2)
  })
})

describe('nonEmptyLines', () => {
  it('keeps lines verbatim and leaves out blank ones', () => {
    expect(nonEmptyLines(' a \n\n \u00a0\t\n\tb')).toEqual([' a ', '\tb'])
  })
})
