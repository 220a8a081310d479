import { describe, expect, test } from '@jest/globals'
import { contentSecurityPolicy } from '@/lib/server/security/content-security-policy'

const directive = (policy: string, name: string): string =>
  policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? ''

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc=', { development: false })

  test('runs scripts by nonce only', () => {
    expect(directive(policy, 'script-src')).toBe("script-src 'nonce-abc=' 'strict-dynamic'")
  })

  test('lets nobody frame the desk or move its base address', () => {
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(directive(policy, 'base-uri')).toBe("base-uri 'none'")
  })

  test('allows eval and sockets in development only', () => {
    const relaxed = contentSecurityPolicy('abc=', { development: true })
    expect(relaxed).toContain("'unsafe-eval'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toContain('ws:')
  })
})
