import { describe, expect, test } from '@jest/globals'
import { isLocked, lockedUntil } from '@/lib/server/auth/lock-out'

const now = new Date('2030-01-01T00:00:00Z')

describe('the lock-out after wrong passwords', () => {
  test.each([
    [1, null],
    [4, null],
    [5, 30],
    [6, 60],
    [9, 480],
    [10, 900],
    [500, 900],
  ])('%i in a row shut the account for %p seconds', (failures, seconds) => {
    const until = lockedUntil(failures, now)
    expect(until === null ? null : (until.getTime() - now.getTime()) / 1000).toBe(seconds)
  })

  test('ends at its time', () => {
    expect(isLocked(new Date(now.getTime() + 1), now)).toBe(true)
    expect(isLocked(now, now)).toBe(false)
    expect(isLocked(null, now)).toBe(false)
  })
})
