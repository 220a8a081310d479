import type {
  Annotation,
  AnnotationKind,
  AnnotationSpans,
  AnnotationState,
} from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import type { Prisma } from '@/lib/generated/prisma/client'
import { loadArticle } from '@/lib/server/articles/load-article'
import type { CachedBytes } from '@/lib/server/cache/byte-cache'
import { cachedAnswer, readyAnswer } from '@/lib/server/cache/cached-answer'
import type { Ctx } from '@/lib/server/context'
import { rulesInForce } from '@/lib/server/desk/rules-in-force'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'
import { loadInOrder } from '@/lib/server/records/load-in-order'
import type { Viewer } from '@/lib/server/sources/present-source'
import { confidentialSourcesSeenBy } from '@/lib/server/sources/confidential-sources'
import { annotationInclude } from './annotation-row'
import { findPlaces } from './find-places'
import { presentAnnotation } from './present-annotation'
import { placeKey, placeKeyOf, selectPlaces } from './select-places'
import { selectSpans } from './select-spans'

export type ListQuery = {
  readonly kind?: AnnotationKind | undefined
  readonly state?: AnnotationState | undefined
  readonly revision?: number | undefined
  readonly view?: 'full' | 'spans' | undefined
  readonly ids?: readonly string[] | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}
type Input = { readonly articleId: string; readonly query: ListQuery }

/** A page of annotations, or the spans of all. */
export type AnnotationList =
  { readonly items: Annotation[]; readonly nextCursor: string | null } | AnnotationSpans

/** The annotations of an article in the order of the text, as ready bytes (DESIGN §8.15 says what keys them). */
export async function listAnnotations(ctx: Ctx, { articleId, query }: Input): Promise<CachedBytes> {
  const db = ctx.db.read
  const article = await loadArticle(ctx, db, articleId)
  const revision = query.revision ?? article.revisionNumber
  if (revision > article.revisionNumber) {
    throw new AppError('not_found', 404, 'The article has no such revision.')
  }
  const sequence = await lastSequence(db, articleId)
  const seen = query.view === 'spans' ? [] : await confidentialSourcesSeenBy(db, ctx.actor)
  const { kind, state, cursor, limit, view, ids, q } = query
  // Pages ask for ever other ids: such answers are not worth keeping.
  if (ids !== undefined) return readyAnswer(await someOf(db, ctx.actor, articleId, revision, ids))
  // And searches ask for ever other words.
  if (q !== undefined) return readyAnswer(await pageOf(db, ctx.actor, articleId, revision, query))
  const key = ['annotations', articleId, sequence, seen, revision, kind, state, view, cursor, limit]
  return cachedAnswer(ctx.db, key, () => pageOf(db, ctx.actor, articleId, revision, query))
}

async function pageOf(
  db: Prisma.TransactionClient,
  viewer: Viewer,
  articleId: string,
  revision: number,
  { kind, state, cursor, limit, view, q }: ListQuery,
): Promise<AnnotationList> {
  if (view === 'spans') return selectSpans(db, { articleId, revision, kind, state })
  const after = cursor === undefined ? undefined : readKeyset(cursor, placeKey)
  const asked = { articleId, revision, kind, state, after, limit: limit + 1 }
  const places = await (q === undefined ? selectPlaces(db, asked) : findPlaces(db, viewer, asked, q))
  const page = places.slice(0, limit)
  const last = page.at(-1)
  const nextCursor = places.length > limit && last ? writeKeyset(placeKeyOf(last)) : null
  const ids = page.map(({ id }) => id)
  return { items: await loadAnnotations(db, viewer, revision, ids), nextCursor }
}

async function someOf(
  db: Prisma.TransactionClient,
  viewer: Viewer,
  articleId: string,
  revision: number,
  ids: readonly string[],
): Promise<AnnotationList> {
  const here = await db.anchor.findMany({
    where: { articleId, revisionNumber: revision, annotationId: { in: [...ids] } },
    select: { annotationId: true },
  })
  const known = new Set(here.map(({ annotationId }) => annotationId))
  const asked = [...new Set(ids)].filter((id) => known.has(id))
  return { items: await loadAnnotations(db, viewer, revision, asked), nextCursor: null }
}

/** Every annotation of a revision with its place in the text's order, for exports. */
export async function allAnnotations(
  db: Prisma.TransactionClient,
  viewer: Viewer,
  articleId: string,
  revision: number,
): Promise<Annotation[]> {
  const places = await selectPlaces(db, { articleId, revision })
  const ids = places.map(({ id }) => id)
  return loadAnnotations(db, viewer, revision, ids)
}

/** Presents annotations in the order of `ids`, with a few queries a table whatever their number. */
async function loadAnnotations(
  db: Prisma.TransactionClient,
  viewer: Viewer,
  revision: number,
  ids: readonly string[],
): Promise<Annotation[]> {
  const include = annotationInclude(revision)
  const rules = await rulesInForce(db)
  const rows = await loadInOrder(ids, (some) =>
    db.annotation.findMany({ where: { id: { in: some } }, include }),
  )
  return rows.map((row) => presentAnnotation(row, viewer, rules))
}
