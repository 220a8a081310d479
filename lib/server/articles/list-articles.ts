import { z } from 'zod'
import type { ArticleRow } from '@/lib/core/articles/article-contract'
import type { CoverageTotals } from '@/lib/core/coverage/coverage-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CachedBytes } from '@/lib/server/cache/byte-cache'
import { cachedAnswer } from '@/lib/server/cache/cached-answer'
import type { Ctx } from '@/lib/server/context'
import { coverageTotalsOf } from '@/lib/server/coverage/coverage-totals'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { allow } from '@/lib/server/policy/allow'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'
import { hasWords } from '@/lib/server/search/has-words'
import { countAnnotations } from './count-annotations'
import { personSelect, presentArticleRow } from './present-article'

export type ArticlesQuery = {
  readonly q?: string | undefined
  readonly status?: 'open' | 'signed_off' | 'published' | undefined
  /** 'new': last imported first, which no later work changes; 'changed': last changed first */
  readonly order?: 'new' | 'changed' | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}
export type ArticlePage = { readonly items: readonly ArticleRow[]; readonly nextCursor: string | null }

/** A place in the list's order: an id, which begins with its time, or (updatedAt, id). */
const places = { new: z.tuple([z.uuid()]), changed: z.tuple([z.iso.datetime(), z.uuid()]) }

const nothingCounted: CoverageTotals = { sentences: 0, open: 0, checked: 0, nothingToCheck: 0 }

/** A page of the desk's articles, newest first; a writer's are those that name them. */
export async function listArticles(ctx: Ctx, query: ArticlesQuery): Promise<ArticlePage> {
  allowList(ctx)
  const { limit, order = 'new' } = query
  const rows = await ctx.db.read.article.findMany({
    where: whereOf(ctx, query),
    orderBy: order === 'new' ? [{ id: 'desc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { createdBy: personSelect },
  })
  const page = rows.slice(0, limit)
  const ids = page.map(({ id }) => id)
  const counts = await countAnnotations(ctx.db.read, ids)
  const totals = await coverageTotalsOf(ctx.db, ids)
  const last = page.at(-1)
  return {
    items: page.map((row) => presentArticleRow(row, counts(row.id), totals.get(row.id) ?? nothingCounted)),
    nextCursor: rows.length > limit && last !== undefined ? cursorOf(last, order) : null,
  }
}

function cursorOf({ id, updatedAt }: { id: string; updatedAt: Date }, order: 'new' | 'changed'): string {
  return writeKeyset(order === 'new' ? [id] : [updatedAt.toISOString(), id])
}

/** The same as ready bytes, made anew only after something on the desk changed. */
export async function listArticlesCached(ctx: Ctx, query: ArticlesQuery): Promise<CachedBytes> {
  allowList(ctx)
  const viewer = ctx.actor.role === 'writer' ? ctx.actor.id : 'desk'
  const { q, status, order, cursor, limit } = query
  const sequence = await lastSequence(ctx.db.read)
  const key = ['articles', sequence, viewer, q ?? null, status ?? null, order ?? null, cursor ?? null, limit]
  return cachedAnswer(ctx.db, key, () => listArticles(ctx, query))
}

/** The list itself is everybody's; which articles are in it depends on who asks. */
function allowList(ctx: Ctx): void {
  allow(ctx, 'see article', { writers: [ctx.actor.id] })
}

function whereOf(ctx: Ctx, { q, status, order = 'new', cursor }: ArticlesQuery): Prisma.ArticleWhereInput {
  const all: Prisma.ArticleWhereInput[] = hasWords(q)
  if (ctx.actor.role === 'writer') all.push({ writers: { some: { userId: ctx.actor.id } } })
  if (status !== undefined) all.push({ status })
  if (cursor !== undefined) all.push(order === 'new' ? olderThan(cursor) : changedBefore(cursor))
  return { AND: all }
}

function olderThan(cursor: string): Prisma.ArticleWhereInput {
  const [id] = readKeyset(cursor, places.new)
  return { id: { lt: id } }
}

function changedBefore(cursor: string): Prisma.ArticleWhereInput {
  const [time, id] = readKeyset(cursor, places.changed)
  const updatedAt = new Date(time)
  return {
    updatedAt: { lte: updatedAt },
    OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }],
  }
}
