import { z } from 'zod'
import { readKeyset, writeKeyset } from './keyset'
import { loadInOrder } from './load-in-order'

type Id = { readonly id: string }
type PageQuery = { readonly cursor?: string | undefined; readonly limit: number }

/** How the ids of a list are found: those before an id, as many as are taken. Ids sort by when they were made. */
type FindIds = (query: {
  readonly before: { readonly id?: { readonly lt: string } }
  readonly select: { readonly id: true }
  readonly orderBy: { readonly id: 'desc' }
  readonly take: number
}) => Promise<readonly Id[]>

/** A page of records, newest first; the rows themselves are loaded by their ids. */
export async function newestFirst<Row extends Id>(
  { cursor, limit }: PageQuery,
  find: FindIds,
  load: (ids: string[]) => Promise<Row[]>,
): Promise<{ readonly rows: readonly Row[]; readonly nextCursor: string | null }> {
  const before = cursor === undefined ? {} : { id: { lt: readKeyset(cursor, z.tuple([z.uuid()]))[0] } }
  const found = await find({ before, select: { id: true }, orderBy: { id: 'desc' }, take: limit + 1 })
  const ids = found.slice(0, limit).map(({ id }) => id)
  const last = ids.at(-1)
  return {
    rows: await loadInOrder(ids, load),
    nextCursor: found.length > limit && last !== undefined ? writeKeyset([last]) : null,
  }
}
