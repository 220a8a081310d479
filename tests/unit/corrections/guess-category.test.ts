import { describe, expect, it } from '@jest/globals'
import type { CorrectionCategory } from '@/lib/core/annotations/annotation-contract'
import { guessCategory } from '@/lib/core/corrections/guess-category'

describe('guessCategory', () => {
  it.each<[string, string, CorrectionCategory]>([
    ['recieve', 'receive', 'spelling'],
    ['teh', 'the', 'spelling'],
    ['Teh', 'The', 'spelling'],
    ['in to', 'into', 'spelling'],
    ['healthcare', 'health-care', 'spelling'],
    ['the goverment said', 'the government said', 'spelling'],
    ['word,', 'word;', 'punctuation'],
    ['', ',', 'punctuation'],
    ['"said', '“said', 'punctuation'],
    ['it’s', 'its', 'punctuation'],
    ['the President', 'the president', 'style'],
    ['OECD', 'OSCE', 'name'],
    ['Jon Smith', 'John Smith', 'name'],
    ['the mayor', 'Anna Berg', 'name'],
    ['45', '54', 'number'],
    ['5%', '6%', 'number'],
    ['45 people', '54 people', 'number'],
    ['three', 'four', 'number'],
    ['million', 'billion', 'number'],
    ['2014', '2015', 'date'],
    ['in 2014', 'in 2015', 'date'],
    ['Monday', 'Tuesday', 'date'],
    ['Feb. 12', 'March 12', 'date'],
    ['the the', 'the', 'grammar'],
    ['the ', '', 'grammar'],
    ['is', 'are', 'grammar'],
    ['said', 'claimed', 'attribution'],
    ['a third of the land', 'most of the land', 'number'],
    ['a lake', 'a reservoir', 'fact'],
    ['opposes', 'supports', 'fact'],
  ])('%j → %j: %s', (original, replacement, expected) => {
    expect(guessCategory(original, replacement)).toBe(expected)
  })

  it('takes hostile lengths', () => {
    expect(guessCategory('ab '.repeat(100_000), 'ba '.repeat(100_000))).toBe('fact')
  })
})
