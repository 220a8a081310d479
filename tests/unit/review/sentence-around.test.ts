import { describe, expect, test } from '@jest/globals'
import { sentenceAround } from '@/lib/core/review/sentence-around'

const text = 'A headline\nOne is here. Two is there. Three is gone.\nThe last line.'
const around = (exact: string) => {
  const start = text.indexOf(exact)
  const found = sentenceAround(text, { start, end: start + exact.length }, [])
  return [found.text, found.text.slice(found.start, found.end)]
}

describe('the sentence around a span', () => {
  test.each([
    ['Two', 'Two is there.'],
    ['headline', 'A headline'],
    ['last', 'The last line.'],
    ['here. Two', 'One is here. Two is there.'],
    ['gone.\nThe', 'Three is gone.\nThe last line.'],
    ['. ', 'One is here.'],
  ])('of %j is %j', (exact, sentence) => {
    const [found, span] = around(exact)
    expect(span).toBe(exact)
    expect(found?.trim()).toBe(sentence)
  })

  test('of a point is the one it stands in', () => {
    const start = text.indexOf('is there')
    expect(sentenceAround(text, { start, end: start }, [])).toEqual({
      text: 'Two is there.',
      start: 4,
      end: 4,
    })
    expect(sentenceAround(text, { start: 0, end: 0 }, [])).toEqual({ text: 'A headline', start: 0, end: 0 })
  })
})
