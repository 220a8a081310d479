import { foldForSearch, searchWords } from '@/lib/core/search/search-text'
import type { Prisma } from '@/lib/generated/prisma/client'
import { seenBy } from '@/lib/server/sources/confidential-sources'
import type { Viewer } from '@/lib/server/sources/present-source'
import { selectPlaces, type Place, type PlaceQuery } from './select-places'

type Db = Prisma.TransactionClient
type Asked = PlaceQuery & { readonly limit: number }

/**
 * The first `limit` annotations, in the order of the text, in which every word of the query stands: in their words, claim,
 * reason, question, notes, comments, or in a source that this viewer sees.
 */
export async function findPlaces(
  db: Db,
  viewer: Viewer,
  { limit, ...query }: Asked,
  search: string,
): Promise<Place[]> {
  const words = searchWords(search)
  const places = await selectPlaces(db, query)
  if (words.length === 0) return places.slice(0, limit)
  const texts = await textsOf(db, viewer, query)
  const found: Place[] = []
  for (const place of places) {
    const text = foldForSearch((texts.get(place.id) ?? []).join('\n'))
    if (!words.every((word) => text.includes(word))) continue
    found.push(place)
    if (found.length === limit) break
  }
  return found
}

type Texts = Map<string, string[]>

function add(to: Texts, id: string | null, ...parts: readonly (string | null)[]): void {
  if (id === null) return
  const known = to.get(id) ?? []
  known.push(...parts.filter((part) => part !== null))
  to.set(id, known)
}

/** What each annotation of the article says; a few queries, whatever their number. */
async function textsOf(db: Db, viewer: Viewer, { articleId, revision }: PlaceQuery): Promise<Texts> {
  const texts: Texts = new Map()
  const where = { annotation: { articleId } }
  const anchors = await db.anchor.findMany({
    where: { articleId, revisionNumber: revision },
    select: { annotationId: true, exact: true, annotation: { select: { claimId: true } } },
  })
  const corrections = await db.correction.findMany({
    where,
    select: { annotationId: true, replacement: true, reason: true },
  })
  const queries = await db.query.findMany({ where, select: { annotationId: true, text: true } })
  const notes = await db.decision.findMany({ where, select: { annotationId: true, note: true } })
  const comments = await db.comment.findMany({
    where: { articleId },
    select: { annotationId: true, text: true },
  })
  const ofClaims = await textsOfClaims(db, viewer, articleId, texts)
  for (const { annotationId, exact, annotation } of anchors) {
    add(texts, annotationId, exact, ...(ofClaims.get(annotation.claimId ?? '') ?? []))
  }
  for (const { annotationId, replacement, reason } of corrections) {
    add(texts, annotationId, replacement, reason)
  }
  for (const { annotationId, text } of queries) add(texts, annotationId, text)
  for (const { annotationId, note } of notes) add(texts, annotationId, note)
  for (const { annotationId, text } of comments) add(texts, annotationId, text)
  return texts
}

/** Claims with their sources; sources of annotations themselves go to `texts`. */
async function textsOfClaims(db: Db, viewer: Viewer, articleId: string, texts: Texts): Promise<Texts> {
  const ofClaims: Texts = new Map()
  const isHere = { annotations: { some: { articleId } } }
  const claims = await db.claim.findMany({ where: isHere, select: { id: true, searchText: true } })
  const citations = await db.citation.findMany({
    where: {
      OR: [{ annotation: { articleId } }, { claim: isHere }],
      source: { OR: [{ confidential: false }, seenBy(viewer)] },
    },
    select: { annotationId: true, claimId: true, quote: true, source: { select: { searchText: true } } },
  })
  for (const { id, searchText } of claims) add(ofClaims, id, searchText)
  for (const { annotationId, claimId, quote, source } of citations) {
    add(texts, annotationId, quote, source.searchText)
    add(ofClaims, claimId, quote, source.searchText)
  }
  return ofClaims
}
