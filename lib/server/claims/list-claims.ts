import { z } from 'zod'
import type { Claim } from '@/lib/core/claims/claim-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'
import { loadInOrder } from '@/lib/server/records/load-in-order'
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
  const before = cursor === undefined ? {} : { id: { lt: readKeyset(cursor, z.tuple([z.uuid()]))[0] } }
  const found = await ctx.db.read.claim.findMany({
    where: { AND: [before, ...hasWords(q)] },
    select: { id: true },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const ids = page.map(({ id }) => id)
  const rows = await loadInOrder(ids, (some) =>
    ctx.db.read.claim.findMany({ where: { id: { in: some } }, include: claimRecordInclude }),
  )
  return {
    items: rows.map(presentClaim),
    nextCursor: found.length > limit && last ? writeKeyset([last.id]) : null,
  }
}
