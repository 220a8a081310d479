import type { SentenceMark } from '@/lib/core/coverage/coverage'
import type { CoverageState } from '@/lib/core/coverage/coverage-contract'
import type { StandingAnnotation } from '@/lib/core/coverage/sentence-hash'
import type { PersonRef } from '@/lib/core/people/person-contract'
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

/** The marks of an article in the order in which they were made, and who made them. */
export async function readMarks(
  db: Prisma.TransactionClient,
  articleId: string,
): Promise<{ readonly marks: readonly SentenceMark[]; readonly people: ReadonlyMap<string, PersonRef> }> {
  const rows = await db.$queryRaw<MarkRow[]>`
    SELECT m."revisionNumber", m."start", m."sentenceHash", m."state", m."createdById", m."createdAt", u."name"
    FROM "CoverageMark" m
    JOIN "User" u ON u."id" = m."createdById"
    WHERE m."articleId" = ${articleId}
    ORDER BY m."createdAt", m."id"`
  const people = new Map(rows.map(({ createdById: id, name }) => [id, { id, name }]))
  const marks = rows.map(({ revisionNumber, start, sentenceHash, state, createdById, createdAt }) => ({
    revision: Number(revisionNumber),
    start: Number(start),
    sentenceHash,
    state,
    by: createdById,
    at: new Date(createdAt).toISOString(),
  }))
  return { marks, people }
}

type MarkRow = {
  readonly revisionNumber: number | bigint
  readonly start: number | bigint
  readonly sentenceHash: string
  readonly state: CoverageState
  readonly createdById: string
  readonly createdAt: Date | string
  readonly name: string
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
