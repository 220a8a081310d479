import type { AnnotationSpan, AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import { Prisma } from '@/lib/generated/prisma/client'
import { asNumber, NOWHERE, type PlaceQuery } from './select-places'

type Row = Pick<AnnotationSpan, 'id' | 'kind' | 'state' | 'by'> & {
  readonly version: number | bigint
  readonly start: number | bigint | null
  readonly end: number | bigint | null
  readonly anchor: NonNullable<AnnotationSpan['anchor']>
  readonly replacement: string | null
  readonly appliedIn: number | bigint | null
}

/** All annotations of a revision in few words, in the order of the text, and who made them. */
export async function selectSpans(
  db: Prisma.TransactionClient,
  { articleId, revision, kind, state, limit }: PlaceQuery,
): Promise<AnnotationSpans> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."id", a."kind", a."state", a."version", a."createdById" AS "by", a."appliedIn",
      n."start", n."end", n."state" AS "anchor", c."replacement"
    FROM "Annotation" a
    JOIN "Anchor" n ON n."annotationId" = a."id" AND n."revisionNumber" = ${revision}
    LEFT JOIN "Correction" c ON c."annotationId" = a."id"
    WHERE a."articleId" = ${articleId}
    ${kind === undefined ? Prisma.empty : Prisma.sql`AND CAST(a."kind" AS TEXT) = ${kind}`}
    ${state === undefined ? Prisma.empty : Prisma.sql`AND CAST(a."state" AS TEXT) = ${state}`}
    ORDER BY COALESCE(n."start", ${NOWHERE}), COALESCE(n."end", ${NOWHERE}), a."id"
    ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`
  const items = rows.map(compact)
  const ids = [...new Set(items.map(({ by }) => by))]
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return { items, people }
}

function compact({
  id,
  kind,
  state,
  version,
  start,
  end,
  by,
  anchor,
  replacement,
  appliedIn,
}: Row): AnnotationSpan {
  return {
    id,
    kind,
    state,
    version: Number(version),
    start: asNumber(start),
    end: asNumber(end),
    by,
    ...(anchor === 'exact' ? {} : { anchor }),
    ...(replacement === null ? {} : { replacement }),
    ...(appliedIn === null ? {} : { appliedIn: Number(appliedIn) }),
  }
}
