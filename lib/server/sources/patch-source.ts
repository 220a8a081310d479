import type { SourceRecord } from '@/lib/core/sources/source-contract'
import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import type { patchSourceInput } from '@/lib/core/sources/source-contract'
import { urlKey } from '@/lib/core/sources/url-key'
import type { Prisma } from '@/lib/generated/prisma/client'
import { appendEvent } from '@/lib/server/audit/append-event'
import { tellArticles } from '@/lib/server/claims/claim-carriers'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { requireVersion, type SeenVersion } from '@/lib/server/http/if-match'
import { invalidInput } from '@/lib/server/http/invalid-input'
import { allow } from '@/lib/server/policy/allow'
import { sourceSearchText } from '@/lib/server/search/search-texts'
import { changeKeeper } from './change-keeper'
import { changeViewers } from './change-viewers'
import { loadSource, type CountedSource } from './load-source'
import { presentSourceRecord } from './present-source-record'
import { saltedHash } from './salted-hash'

type PatchSource = z.output<typeof patchSourceInput>
type Input = { readonly id: string; readonly version: SeenVersion; readonly patch: PatchSource }
type Fields = Pick<
  Prisma.SourceUncheckedUpdateInput,
  'kind' | 'title' | 'publisher' | 'author' | 'publishedAt' | 'archivedUrl' | 'grade' | 'origin'
> & { url?: string | null; urlKey?: string | null; confidential?: boolean }

const NAMES = [
  'kind',
  'title',
  'url',
  'publisher',
  'author',
  'publishedAt',
  'archivedUrl',
  'grade',
  'origin',
  'confidential',
] as const

/**
 * Changes a source wherever it is cited. What is confidential, and who may see it, is its keeper's alone; every article
 * that shows the source is told.
 */
export async function patchSource(ctx: Ctx, { id, version, patch }: Input): Promise<SourceRecord> {
  return ctx.db.write(async (tx) => {
    const source = await loadSource(tx.db, id)
    allow(ctx, 'edit sources')
    checkKeeper(ctx, source, patch)
    requireVersion(version, source.version)
    const fields = changedFields(source, patch)
    await checkAddress(tx, source, fields)
    const hasViewers = await changeViewers(tx, ctx, source, patch)
    const hasKeeper = await changeKeeper(tx, ctx, source, patch.keeperId)
    const names = Object.keys(fields).filter((name) => name !== 'urlKey')
    if (names.length === 0 && !hasKeeper && !hasViewers) {
      return presentSourceRecord(tx.db, source, ctx.actor)
    }
    const after = await storeFields(tx, ctx, source, fields)
    if (names.length > 0) await changed(tx, ctx, source, after, names)
    await tellArticles(tx, ctx, await articlesShowing(tx, id), 'source', { id })
    return presentSourceRecord(tx.db, after, ctx.actor)
  })
}

async function storeFields(
  tx: WriteTx,
  ctx: Ctx,
  source: CountedSource,
  fields: Fields,
): Promise<CountedSource> {
  const where = { id: source.id }
  const data = { ...fields, version: source.version + 1, updatedAt: ctx.now }
  const stored = await tx.db.source.update({ where, data })
  const searchText = sourceSearchText(stored)
  await tx.db.source.update({ where, data: { searchText }, select: { id: true } })
  return loadSource(tx.db, source.id)
}

function checkKeeper({ actor }: Ctx, source: CountedSource, patch: PatchSource): void {
  if (source.keeperId === actor.id) return
  const isSecret = source.confidential || patch.viewers !== undefined || patch.keeperId !== undefined
  if (!isSecret && patch.confidential !== true) return
  throw new AppError('forbidden', 403, `Only ${source.keeper.name}, who keeps this source, may change this.`)
}

function changedFields(source: CountedSource, patch: PatchSource): Fields {
  const { title, url = source.url } = patch
  if (title === null && url === null) {
    throw invalidInput([{ path: 'title', message: 'Give a title or an address.' }])
  }
  const wanted: Record<string, unknown> = { ...patch, ...(title === null ? { title: url } : {}) }
  const given = NAMES.filter((name) => wanted[name] !== undefined && wanted[name] !== source[name])
  // The names and values are those of the contract, fewer of them.
  const fields = Object.fromEntries(given.map((name) => [name, wanted[name]])) as Fields
  return given.includes('url') ? { ...fields, urlKey: url === null ? null : urlKey(url) } : fields
}

/** The same address twice is one record, among the sources that all may see. */
async function checkAddress(tx: WriteTx, source: CountedSource, fields: Fields): Promise<void> {
  const key = fields.urlKey === undefined ? source.urlKey : fields.urlKey
  const isSecret = fields.confidential ?? source.confidential
  if (key === null || isSecret || (fields.urlKey === undefined && fields.confidential === undefined)) return
  const where = { urlKey: key, confidential: false, id: { not: source.id } }
  const other = await tx.db.source.findFirst({ where, select: { id: true } })
  if (other === null) return
  throw invalidInput([{ path: 'url', message: `This address is in the library already (${other.id}).` }])
}

/** What the record says: the names of fields, with what they said only while nothing of it was confidential. */
async function changed(
  tx: WriteTx,
  ctx: Ctx,
  before: CountedSource,
  after: CountedSource,
  names: readonly string[],
): Promise<void> {
  const confidential = before.confidential || after.confidential
  const differ = NAMES.filter((name) => names.includes(name))
  const changes = Object.fromEntries(differ.map((name) => [name, { from: before[name], to: after[name] }]))
  const words = confidential ? { fields: saltedHash(after.salt, changes) } : { changes }
  await appendEvent(tx, ctx, {
    verb: 'source_changed',
    thing: `source:${after.id}`,
    data: { names: differ, confidential, ...words },
    live: { type: 'source', data: { id: after.id, version: after.version } },
  })
}

/** The articles where it is cited, by an annotation or by a claim that stands there. */
async function articlesShowing(tx: WriteTx, sourceId: string): Promise<string[]> {
  const cited = { some: { sourceId } }
  const rows = await tx.db.annotation.findMany({
    where: { OR: [{ citations: cited }, { claim: { citations: cited } }] },
    select: { articleId: true },
    distinct: ['articleId'],
  })
  return rows.map(({ articleId }) => articleId)
}
