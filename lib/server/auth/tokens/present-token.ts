import type { TokenRow } from '@/lib/core/people/person-contract'
import type { Token } from '@/lib/generated/prisma/client'

export function presentToken({ id, name, createdAt, lastUsedAt, revokedAt }: Token): TokenRow {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  }
}
