import { z } from 'zod'
import type { Source } from '@/lib/core/sources/source-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'
import { loadInOrder } from '@/lib/server/records/load-in-order'
import { hasWords } from '@/lib/server/search/has-words'
import { seenBy } from './confidential-sources'
import { countedInclude } from './load-source'
import { presentSource } from './present-source'

export type SearchQuery = {
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}
export type SourcePage = { readonly items: Source[]; readonly nextCursor: string | null }

/** The library, newest first; a search looks only at what the reader may see. */
export async function listSources(ctx: Ctx, { q, cursor, limit }: SearchQuery): Promise<SourcePage> {
  allow(ctx, 'see sources')
  const before = cursor === undefined ? {} : { id: { lt: readKeyset(cursor, z.tuple([z.uuid()]))[0] } }
  const words = hasWords(q)
  const visible = { OR: [{ confidential: false }, seenBy(ctx.actor)] }
  const found = await ctx.db.read.source.findMany({
    where: { AND: [before, ...(words.length > 0 ? [visible] : []), ...words] },
    select: { id: true },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const ids = page.map(({ id }) => id)
  const rows = await loadInOrder(ids, (some) =>
    ctx.db.read.source.findMany({ where: { id: { in: some } }, include: countedInclude }),
  )
  return {
    items: rows.map((row) => presentSource(row, ctx.actor)),
    nextCursor: found.length > limit && last ? writeKeyset([last.id]) : null,
  }
}
