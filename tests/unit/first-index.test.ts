import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { firstIndex } from '@/lib/core/first-index'

test('finds the first that passes as a walk from the beginning does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(21), (list, least) => {
      const sorted = list.sort((a, b) => a - b)
      const passes = (one: number) => one >= least
      const walked = sorted.findIndex(passes)
      expect(firstIndex(sorted, passes)).toBe(walked === -1 ? sorted.length : walked)
    }),
  )
})
