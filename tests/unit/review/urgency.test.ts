import { describe, expect, test } from '@jest/globals'
import { correctionCategories } from '@/lib/core/annotations/annotation-contract'
import { categoriesByUrgency, urgencyOf } from '@/lib/core/review/urgency'

describe('urgency', () => {
  test('places every category once', () => {
    expect([...categoriesByUrgency].sort()).toEqual([...correctionCategories].sort())
  })

  test.each([
    ['legal', 'number'],
    ['number', 'name'],
    ['name', 'date'],
    ['fact', 'grammar'],
    ['punctuation', 'style'],
  ] as const)('%s comes before %s', (first, second) => {
    expect(urgencyOf('correction', first)).toBeLessThan(urgencyOf('correction', second))
  })

  test('a claim in dispute is as urgent as a fact', () => {
    expect(urgencyOf('claim')).toBe(urgencyOf('correction', 'fact'))
  })
})
