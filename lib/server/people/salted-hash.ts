import { sha256Hex } from '@/lib/server/auth/secret-hash'

/** How a name or an address stands in the chain: it can be shown to be the one, never read. */
export function saltedHash(salt: string, value: string): string {
  return sha256Hex(`${salt}:${value}`)
}
