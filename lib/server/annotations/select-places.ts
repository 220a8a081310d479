import { z } from 'zod'
import type {
  AnnotationKind,
  AnnotationSpan,
  AnnotationState,
} from '@/lib/core/annotations/annotation-contract'
import { Prisma } from '@/lib/generated/prisma/client'

/** Where a place stands in the order of the text: orphans, which have no place, come last. */
export const placeKey = z.tuple([z.number().int(), z.number().int(), z.uuid()])
type PlaceKey = z.infer<typeof placeKey>

export type PlaceQuery = {
  readonly articleId: string
  readonly revision: number
  readonly kind?: AnnotationKind | undefined
  readonly state?: AnnotationState | undefined
  readonly after?: PlaceKey | undefined
  readonly limit?: number | undefined
}

/** Behind every offset. */
export const NOWHERE = 2_147_483_647

export type Place = Pick<AnnotationSpan, 'id' | 'start' | 'end'>

type Row = Omit<Place, 'start' | 'end'> & {
  readonly start: number | bigint | null
  readonly end: number | bigint | null
}

/**
 * The annotations that stand on a revision, in the order of the text. Written out, because Prisma cannot order by an
 * anchor; the words of enums are compared as text, so that it means the same where enums are types.
 */
export async function selectPlaces(
  db: Prisma.TransactionClient,
  { articleId, revision, kind, state, after, limit }: PlaceQuery,
): Promise<Place[]> {
  const start = Prisma.sql`COALESCE(n."start", ${NOWHERE})`
  const end = Prisma.sql`COALESCE(n."end", ${NOWHERE})`
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."id", n."start", n."end"
    FROM "Annotation" a
    JOIN "Anchor" n ON n."annotationId" = a."id" AND n."revisionNumber" = ${revision}
    WHERE a."articleId" = ${articleId}
    ${kind === undefined ? Prisma.empty : Prisma.sql`AND CAST(a."kind" AS TEXT) = ${kind}`}
    ${state === undefined ? Prisma.empty : Prisma.sql`AND CAST(a."state" AS TEXT) = ${state}`}
    ${
      after === undefined
        ? Prisma.empty
        : Prisma.sql`AND (${start}, ${end}, a."id") > (${after[0]}, ${after[1]}, ${after[2]})`
    }
    ORDER BY ${start}, ${end}, a."id"
    ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`
  return rows.map((row) => ({ ...row, start: asNumber(row.start), end: asNumber(row.end) }))
}

export function asNumber(value: number | bigint | null): number | null {
  return value === null ? null : Number(value)
}

export function placeKeyOf({ start, end, id }: Place): PlaceKey {
  return [start ?? NOWHERE, end ?? NOWHERE, id]
}
