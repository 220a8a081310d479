import type { StandingAnnotation } from '@/lib/core/coverage/coverage'
import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * What coverage asks about the annotations of an article at a revision. One join in plain SQL, because an article may
 * have 10,000 of them and this runs after every change.
 */
export async function readStanding(
  db: Prisma.TransactionClient,
  articleId: string,
  revision: number,
): Promise<readonly StandingAnnotation[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."kind", a."state", a."appliedIn", n."state" AS "anchorState", n."start", n."end", c."replacement"
    FROM "Annotation" a
    JOIN "Anchor" n ON n."annotationId" = a."id" AND n."revisionNumber" = ${revision}
    LEFT JOIN "Correction" c ON c."annotationId" = a."id"
    WHERE a."articleId" = ${articleId}`
  return rows.map((row) => ({
    ...row,
    appliedIn: asNumber(row.appliedIn),
    start: asNumber(row.start),
    end: asNumber(row.end),
  }))
}

/** Raw rows give integers as numbers or as bigints, depending on the driver. */
type Integer = number | bigint | null
type Row = Omit<StandingAnnotation, 'appliedIn' | 'start' | 'end'> & {
  readonly appliedIn: Integer
  readonly start: Integer
  readonly end: Integer
}

function asNumber(value: Integer): number | null {
  return value === null ? null : Number(value)
}
