import { z } from 'zod'
import type { ReviewQueueQuery } from '@/lib/core/review/queue-contract'
import { categoriesByUrgency, urgencyOf } from '@/lib/core/review/urgency'
import { Prisma } from '@/lib/generated/prisma/client'

/** The end of a page: how urgent, and which. */
export const waitingKey = z.tuple([z.number().int(), z.uuid()])
type Filter = Pick<ReviewQueueQuery, 'articleId' | 'kind' | 'category' | 'by'>
export type Waiting = { readonly id: string; readonly articleId: string; readonly urgency: number }

type Row = Omit<Waiting, 'urgency'> & { readonly urgency: number | bigint }

/** Written out, because Prisma can neither order by urgency nor compare persons. */
export async function selectWaiting(
  db: Prisma.TransactionClient,
  personId: string,
  filter: Filter,
  page: { readonly after?: z.infer<typeof waitingKey> | undefined; readonly limit: number },
): Promise<Waiting[]> {
  const after =
    page.after === undefined
      ? Prisma.empty
      : Prisma.sql`WHERE (q."urgency", q."id") > (${page.after[0]}, ${page.after[1]})`
  const rows = await db.$queryRaw<Row[]>`
    SELECT q."id", q."articleId", q."urgency" FROM (${waiting(personId, filter)}) q
    ${after} ORDER BY q."urgency", q."id" LIMIT ${page.limit}`
  return rows.map((row) => ({ ...row, urgency: Number(row.urgency) }))
}

export async function countWaiting(
  db: Prisma.TransactionClient,
  personId: string,
  filter: Filter,
): Promise<number> {
  const [row] = await db.$queryRaw<{ readonly total: number | bigint }[]>`
    SELECT COUNT(*) AS "total" FROM (${waiting(personId, filter)}) q`
  return Number(row?.total ?? 0)
}

function waiting(personId: string, { articleId, kind, category, by }: Filter): Prisma.Sql {
  const is = (column: Prisma.Sql, value: string | undefined) =>
    value === undefined ? Prisma.empty : Prisma.sql`AND ${column} = ${value}`
  const maker = Prisma.sql`(SELECT "personId" FROM "User" WHERE "id" = ${by ?? ''})`
  return Prisma.sql`
    SELECT a."id", a."articleId", ${urgency()} AS "urgency"
    FROM "Annotation" a
    JOIN "User" m ON m."id" = a."createdById"
    LEFT JOIN "Correction" c ON c."annotationId" = a."id"
    WHERE ((${undecided(personId)}) OR (${disagreed()}))
      ${is(Prisma.sql`a."articleId"`, articleId)}
      ${is(Prisma.sql`CAST(a."kind" AS TEXT)`, kind)}
      ${is(Prisma.sql`CAST(c."category" AS TEXT)`, category)}
      ${by === undefined ? Prisma.empty : Prisma.sql`AND m."personId" = ${maker}`}`
}

function urgency(): Prisma.Sql {
  const cases = categoriesByUrgency.map(
    (category, rank) => Prisma.sql`WHEN ${category} THEN CAST(${rank} AS INTEGER)`,
  )
  return Prisma.sql`CASE CAST(c."category" AS TEXT) ${Prisma.join(cases, ' ')}
    ELSE CAST(${urgencyOf('claim')} AS INTEGER) END`
}

/** None of this person's (DESIGN §8.3), and what they decided only while another decided against it. */
function undecided(personId: string): Prisma.Sql {
  const standing = Prisma.sql`FROM "Decision" d JOIN "User" u ON u."id" = d."userId"
    WHERE d."annotationId" = a."id" AND d."standing"`
  return Prisma.sql`a."kind" = 'correction' AND a."state" IN ('proposed', 'reopened')
    AND m."personId" <> ${personId}
    AND NOT EXISTS (SELECT 1 FROM "CorrectionAuthor" w JOIN "User" u ON u."id" = w."userId"
      WHERE w."annotationId" = a."id" AND u."personId" = ${personId})
    AND (NOT EXISTS (SELECT 1 ${standing} AND u."personId" = ${personId})
      OR (SELECT COUNT(DISTINCT d."decision") ${standing} AND d."decision" IN ('approve', 'reject')) = 2)`
}

function disagreed(): Prisma.Sql {
  return Prisma.sql`a."kind" = 'claim' AND a."state" <> 'withdrawn'
    AND (SELECT COUNT(DISTINCT v."verdict") FROM "ClaimVerdict" v
      WHERE v."claimId" = a."claimId" AND v."standing") > 1`
}
