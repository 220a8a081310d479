import { describe, expect, it } from '@jest/globals'
import { askedSpan, questionOf } from '@/components/suggest/ask-instead'

describe('asking the writer instead', () => {
  it.each([
    ['wil', 'will', 'Was “wil” really said? “will” was suggested.'],
    ['very', '', 'Was “very” really said? It was suggested to take it out.'],
    ['', 'not', 'Was “not” said here? Should it be put in?'],
  ])('of %j → %j says both', (original, replacement, question) => {
    expect(questionOf(original, replacement)).toBe(question)
  })

  it.each([
    ['the words', 'One two three', 4, 7, 'two'],
    ['the word before a place', 'One two three', 7, 7, 'two'],
    ['the word before the space before a place', 'One two three', 8, 8, 'two'],
    ['the word after the very start', 'One two three', 0, 0, 'One'],
  ])('stands on %s', (_, text, start, end, words) => {
    const span = askedSpan(text, { start, end })
    expect(text.slice(span.start, span.end)).toBe(words)
  })
})
