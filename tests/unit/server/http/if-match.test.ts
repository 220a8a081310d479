import { describe, expect, it } from '@jest/globals'
import { readIfMatch, requireVersion } from '@/lib/server/http/if-match'

describe('If-Match', () => {
  it.each([
    ['"3"', 3],
    ['W/"3"', 3],
    [null, 'none'],
    ['3', 'unreadable'],
    ['*', 'unreadable'],
  ] as const)('%s is read as %s', (header, seen) => {
    expect(readIfMatch(header)).toBe(seen)
  })

  it.each([
    ['none', 'if_match_required', 428],
    ['unreadable', 'version_mismatch', 412],
    [2, 'version_mismatch', 412],
  ] as const)('%s against version 3 is refused as %s', (seen, code, status) => {
    expect(() => requireVersion(seen, 3)).toThrow(expect.objectContaining({ code, status }))
  })

  it('lets the version that stands pass', () => {
    expect(() => requireVersion(3, 3)).not.toThrow()
  })
})
