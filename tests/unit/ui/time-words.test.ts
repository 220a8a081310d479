import { expect, test } from '@jest/globals'
import { timeAgo } from '@/components/ui/time-words'

const now = new Date('2026-05-10T12:00:00Z')

test.each([
  ['2026-05-10T12:00:30Z', 'just now'],
  ['2026-05-10T11:59:30Z', 'just now'],
  ['2026-05-10T11:55:00Z', '5 min. ago'],
  ['2026-05-10T09:00:00Z', '3 hr. ago'],
  ['2026-05-09T11:00:00Z', 'yesterday'],
  ['2026-05-06T11:00:00Z', '4 days ago'],
  ['2026-04-01T11:00:00Z', '1 Apr 2026'],
])('%s reads "%s"', (at, words) => {
  expect(timeAgo(new Date(at), now)).toBe(words)
})
