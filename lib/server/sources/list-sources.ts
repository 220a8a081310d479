import type { Source } from '@/lib/core/sources/source-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { newestFirst } from '@/lib/server/records/newest-first'
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
  const { source } = ctx.db.read
  const words = hasWords(q)
  const visible = words.length > 0 ? [{ OR: [{ confidential: false }, seenBy(ctx.actor)] }] : []
  const { rows, nextCursor } = await newestFirst(
    { cursor, limit },
    ({ before, ...page }) => source.findMany({ where: { AND: [before, ...visible, ...words] }, ...page }),
    (ids) => source.findMany({ where: { id: { in: ids } }, include: countedInclude }),
  )
  return { items: rows.map((row) => presentSource(row, ctx.actor)), nextCursor }
}
