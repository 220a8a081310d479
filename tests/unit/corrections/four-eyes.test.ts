import { describe, expect, it } from '@jest/globals'
import { isOwn } from '@/lib/core/corrections/four-eyes'

describe('isOwn', () => {
  it.each([
    ['ann', ['ann'], true],
    ['ann', ['ben', 'ann'], true],
    ['ann', ['ben'], false],
    ['ann', ['anna'], false],
    ['ann', [], false],
  ])('%s of %j: %s', (person, authors, expected) => {
    expect(isOwn(person, authors)).toBe(expected)
  })
})
