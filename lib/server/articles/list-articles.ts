import { z } from 'zod'
import type { ArticleRow } from '@/lib/core/articles/article-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CachedBytes } from '@/lib/server/cache/byte-cache'
import { cachedAnswer } from '@/lib/server/cache/cached-answer'
import type { Ctx } from '@/lib/server/context'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { allow } from '@/lib/server/policy/allow'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'
import { hasWords } from '@/lib/server/search/has-words'
import { countAnnotations } from './count-annotations'
import { personSelect, presentArticleRow } from './present-article'

export type ArticlesQuery = {
  readonly q?: string | undefined
  readonly status?: 'open' | 'signed_off' | 'published' | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}
export type ArticlePage = { readonly items: readonly ArticleRow[]; readonly nextCursor: string | null }

/** The list's order: (updatedAt, id), newest first. */
const place = z.tuple([z.iso.datetime(), z.uuid()])

/** A page of the desk's articles, last changed first; a writer's are those that name them. */
export async function listArticles(ctx: Ctx, query: ArticlesQuery): Promise<ArticlePage> {
  allowList(ctx)
  const { limit } = query
  const rows = await ctx.db.read.article.findMany({
    where: whereOf(ctx, query),
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { createdBy: personSelect },
  })
  const page = rows.slice(0, limit)
  const counts = await countAnnotations(
    ctx.db.read,
    page.map(({ id }) => id),
  )
  const last = page.at(-1)
  return {
    items: page.map((row) => presentArticleRow(row, counts(row.id))),
    nextCursor:
      rows.length > limit && last !== undefined ? writeKeyset([last.updatedAt.toISOString(), last.id]) : null,
  }
}

/** The same as ready bytes, made anew only after something on the desk changed. */
export async function listArticlesCached(ctx: Ctx, query: ArticlesQuery): Promise<CachedBytes> {
  allowList(ctx)
  const viewer = ctx.actor.role === 'writer' ? ctx.actor.id : 'desk'
  const { q, status, cursor, limit } = query
  const sequence = await lastSequence(ctx.db.read)
  const key = ['articles', sequence, viewer, q ?? null, status ?? null, cursor ?? null, limit]
  return cachedAnswer(ctx.db, key, () => listArticles(ctx, query))
}

/** The list itself is everybody's; which articles are in it depends on who asks. */
function allowList(ctx: Ctx): void {
  allow(ctx, 'see article', { writers: [ctx.actor.id] })
}

function whereOf(ctx: Ctx, { q, status, cursor }: ArticlesQuery): Prisma.ArticleWhereInput {
  const all: Prisma.ArticleWhereInput[] = hasWords(q)
  if (ctx.actor.role === 'writer') all.push({ writers: { some: { userId: ctx.actor.id } } })
  if (status !== undefined) all.push({ status })
  if (cursor !== undefined) all.push(after(cursor))
  return { AND: all }
}

function after(cursor: string): Prisma.ArticleWhereInput {
  const [time, id] = readKeyset(cursor, place)
  const updatedAt = new Date(time)
  return {
    updatedAt: { lte: updatedAt },
    OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }],
  }
}
