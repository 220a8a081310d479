import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/core/audit/chain'

/** What the record keeps of confidential fields: a hash that only somebody with the source's salt can compare. */
export function saltedHash(salt: string, fields: unknown): string {
  return createHash('sha256')
    .update(`${salt}\n${canonicalJson(fields)}`)
    .digest('hex')
}
