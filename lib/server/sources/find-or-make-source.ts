import { randomBytes } from 'node:crypto'
import type { CreateSourceInput } from '@/lib/core/sources/source-contract'
import { urlKey } from '@/lib/core/sources/url-key'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { recordId } from '@/lib/server/records/record-id'
import { sourceSearchText } from '@/lib/server/search/search-texts'
import { saltedHash } from './salted-hash'
import { sourceInclude, type SourceRow } from './source-row'

/**
 * The source of an input: the record that has its address already, of which nothing is overwritten, else a new one.
 * A confidential source is never matched with a public one, or with another person's.
 */
export async function findOrMakeSource(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  input: CreateSourceInput,
): Promise<SourceRow> {
  const key = typeof input.url === 'string' ? urlKey(input.url) : null
  const isConfidential = input.confidential ?? false
  const known = key === null ? null : await findByAddress(tx, ctx, key, isConfidential)
  return known ?? makeSource(tx, ctx, input, key)
}

function findByAddress(
  tx: WriteTx,
  { actor }: Omit<Ctx, 'db'>,
  key: string,
  isConfidential: boolean,
): Promise<SourceRow | null> {
  const own = isConfidential ? { keeperId: actor.id } : {}
  const where = { urlKey: key, confidential: isConfidential, ...own }
  return tx.db.source.findFirst({ where, include: sourceInclude, orderBy: { id: 'asc' } })
}

async function makeSource(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  input: CreateSourceInput,
  key: string | null,
): Promise<SourceRow> {
  const about = withDefaults(input, key, ctx.now)
  const columns = {
    id: recordId(),
    ...about,
    searchText: sourceSearchText(about),
    urlKey: key,
    keeperId: ctx.actor.id,
    salt: randomBytes(16).toString('hex'),
    version: 1,
    createdById: ctx.actor.id,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await tx.db.source.createMany({ data: [columns] })
  await appendEvent(tx, ctx, {
    verb: 'source_made',
    thing: `source:${columns.id}`,
    data: sourceMade(columns),
    live: { type: 'source', data: { id: columns.id, version: 1 } },
  })
  const { id, name, personId } = ctx.actor
  return { ...columns, keeper: { id, name, personId, disabledAt: null }, viewers: [] }
}

/** A title or an address is there (the contract sees to it); what else is missing has a default (DESIGN §8.23). */
function withDefaults(input: CreateSourceInput, key: string | null, now: Date) {
  const { url = null, publisher = null, author = null, publishedAt = null, archivedUrl = null } = input
  const { kind = key === null ? 'document' : 'url', grade = 'secondary', origin = null } = input
  const { confidential = false } = input
  const title = input.title ?? url ?? ''
  const accessedAt = key === null ? null : now
  const about = { publisher, author, publishedAt, archivedUrl, grade, origin }
  return { kind, title, url, accessedAt, ...about, confidential }
}

function sourceMade(row: Omit<SourceRow, 'keeper' | 'viewers'>) {
  const { title, url, publisher, author, publishedAt, archivedUrl, grade, origin, confidential } = row
  const fields = { title, url, publisher, author, publishedAt, archivedUrl, grade, origin }
  return confidential
    ? { confidential, fields: saltedHash(row.salt, fields) }
    : { confidential, title, fields: saltedHash(row.salt, fields) }
}
