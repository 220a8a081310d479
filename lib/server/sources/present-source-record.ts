import type { SourcePlace, SourceRecord } from '@/lib/core/sources/source-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CountedSource } from './load-source'
import { presentSourceWith, type Viewer } from './present-source'

/** Places that one answer holds, and citations that are looked at for them. */
const MOST_PLACES = 100
const MOST_CITATIONS = 500

/**
 * A source with the places that cite it, the latest first, and for its keeper the people who see it. Of a hidden one
 * nothing more than `presentSource` gives. Every role that sees sources sees every article.
 */
export async function presentSourceRecord(
  db: Prisma.TransactionClient,
  source: CountedSource,
  viewer: Viewer,
): Promise<SourceRecord> {
  return presentSourceWith(source, viewer, async () => {
    const places = await placesOf(db, source.id)
    const viewers = source.keeperId === viewer.id ? await viewersOf(db, source.id) : null
    return { places: places.slice(0, MOST_PLACES), morePlaces: places.length > MOST_PLACES, viewers }
  })
}

async function placesOf(db: Prisma.TransactionClient, sourceId: string): Promise<SourcePlace[]> {
  const citations = await db.citation.findMany({
    where: { sourceId },
    select: { annotationId: true, claimId: true, stance: true, quote: true },
    orderBy: { id: 'desc' },
    take: MOST_CITATIONS,
  })
  const annotationIds = citations.flatMap(({ annotationId }) => annotationId ?? [])
  const claimIds = citations.flatMap(({ claimId }) => claimId ?? [])
  const rows = await db.annotation.findMany({
    where: {
      state: { not: 'withdrawn' },
      OR: [{ id: { in: annotationIds } }, { kind: 'claim', claimId: { in: claimIds } }],
    },
    select: {
      id: true,
      kind: true,
      claimId: true,
      articleId: true,
      article: { select: { headline: true } },
      anchors: { orderBy: { revisionNumber: 'desc' }, take: 1, select: { exact: true } },
    },
    orderBy: { id: 'desc' },
    take: MOST_PLACES + 1,
  })
  return rows.flatMap(({ id, kind, claimId, articleId, article, anchors: [anchor] }) => {
    const cites = (row: (typeof citations)[number]) =>
      row.annotationId === id || (kind === 'claim' && row.claimId !== null && row.claimId === claimId)
    const citation = citations.find(cites)
    if (citation === undefined) return []
    const { stance, quote } = citation
    const { headline } = article
    return [{ annotationId: id, articleId, headline, kind, exact: anchor?.exact ?? '', stance, quote }]
  })
}

async function viewersOf(db: Prisma.TransactionClient, sourceId: string) {
  const rows = await db.sourceViewer.findMany({
    where: { sourceId },
    select: { how: true, user: { select: { id: true, name: true } } },
    orderBy: { userId: 'asc' },
  })
  return rows.map(({ how, user: { id, name } }) => ({ id, name, how }))
}
