import { expect, test } from '@jest/globals'
import { securityHeaders } from '@/lib/server/security/security-headers'

test('asks browsers to stay on TLS only where the desk is behind it', () => {
  const names = (secure: boolean) => securityHeaders({ secure }).map(([name]) => name)
  expect(names(true)).toContain('strict-transport-security')
  expect(names(false)).not.toContain('strict-transport-security')
})
