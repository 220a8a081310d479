import { describe, expect, it } from '@jest/globals'
import { AppError } from '@/lib/core/app-error'
import { resolveTarget, type Target } from '@/lib/core/anchors/resolve-target'

const text = 'A fox \u{1f98a} met a fox.'

function refusal(target: Target): AppError {
  try {
    resolveTarget(text, target)
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('not refused')
}

describe('resolveTarget', () => {
  it.each<[string, Target, string]>([
    ['offsets', { start: 2, end: 5 }, 'fox'],
    ['a point', { start: 6, end: 6 }, ''],
    ['the whole text', { start: 0, end: text.length }, text],
    ['a quote', { exact: 'met' }, 'met'],
    ['a quote with context', { exact: 'fox', suffix: '.' }, 'fox'],
  ])('gives the span of %s', (_, target, expected) => {
    const { start, end } = resolveTarget(text, target)
    expect(text.slice(start, end)).toBe(expected)
  })

  it.each<[string, Target, string]>([
    ['a negative start', { start: -1, end: 2 }, 'invalid_target'],
    ['an end before the start', { start: 3, end: 2 }, 'invalid_target'],
    ['an end beyond the text', { start: 0, end: text.length + 1 }, 'invalid_target'],
    ['a fraction', { start: 0.5, end: 2 }, 'invalid_target'],
    ['a start inside a pair', { start: 7, end: 9 }, 'invalid_target'],
    ['an end inside a pair', { start: 0, end: 7 }, 'invalid_target'],
    ['a quote that is not there', { exact: 'hen' }, 'quote_not_found'],
    ['a quote that stands twice', { exact: 'fox' }, 'quote_ambiguous'],
  ])('refuses %s', (_, target, code) => {
    expect(refusal(target)).toMatchObject({ code, status: 422 })
  })

  it('says how many places there are and where', () => {
    expect(refusal({ exact: 'fox' }).extra).toEqual({
      count: 2,
      places: [
        { start: 2, end: 5 },
        { start: 15, end: 18 },
      ],
    })
  })
})
