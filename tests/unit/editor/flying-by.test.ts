import { describe, expect, test } from '@jest/globals'
import { watchSpeed } from '@/lib/editor/flying-by'

describe('a page that is scrolled', () => {
  test.each([
    ['flies by at more than three pixels a millisecond', 16, 120, true],
    ['does not at fewer', 16, 40, false],
    ['flies upwards too', 16, -120, true],
    ['tells no speed in its first frame after a rest', 200, 5000, false],
  ])('%s', (_, passed, moved, isFast) => {
    const isFlying = watchSpeed()
    expect(isFlying(1000, 5000)).toBe(false)
    expect(isFlying(1000 + moved, 5000 + passed)).toBe(isFast)
  })
})
