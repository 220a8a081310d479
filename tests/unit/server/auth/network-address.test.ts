import { expect, test } from '@jest/globals'
import { networkAddress } from '@/lib/server/auth/network-address'

test.each([
  ['the one our proxy added', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['a single one', '198.51.100.7', '198.51.100.7'],
  ['none', null, 'unknown'],
])('takes %s', (_what, header, expected) => {
  const headers = new Headers(header === null ? {} : { 'x-forwarded-for': header })
  expect(networkAddress(headers)).toBe(expected)
})
