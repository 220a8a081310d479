import { expect, test } from '@jest/globals'
import { ownPath } from '@/lib/server/auth/own-path'

test.each([
  ['/articles/1?revision=2', '/articles/1?revision=2'],
  ['//elsewhere.test', '/'],
  ['/\\elsewhere.test', '/'],
  ['/\t/elsewhere.test', '/'],
  ['https://elsewhere.test', '/'],
  ['javascript:alert(1)', '/'],
  [null, '/'],
])('%p leads to %s', (given, expected) => {
  expect(ownPath(given)).toBe(expected)
})
