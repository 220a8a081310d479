import type { Claim } from '@/lib/core/claims/claim-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { newestFirst } from '@/lib/server/records/newest-first'
import { hasWords } from '@/lib/server/search/has-words'
import { claimRecordInclude, presentClaim } from './present-claim-record'

type Query = {
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The desk's memory, newest first; every word of a search has to be somewhere in the claim. */
export async function listClaims(
  ctx: Ctx,
  { q, cursor, limit }: Query,
): Promise<{ readonly items: Claim[]; readonly nextCursor: string | null }> {
  allow(ctx, 'see claims')
  const { claim } = ctx.db.read
  const { rows, nextCursor } = await newestFirst(
    { cursor, limit },
    ({ before, ...page }) => claim.findMany({ where: { AND: [before, ...hasWords(q)] }, ...page }),
    (ids) => claim.findMany({ where: { id: { in: ids } }, include: claimRecordInclude }),
  )
  return { items: rows.map(presentClaim), nextCursor }
}
