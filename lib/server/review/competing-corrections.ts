import { overlaps } from '@/lib/core/corrections/overlap'
import { Prisma } from '@/lib/generated/prisma/client'

type Row = {
  readonly id: string
  readonly other: string
  readonly start: number | bigint
  readonly end: number | bigint
  readonly otherStart: number | bigint
  readonly otherEnd: number | bigint
}

/** The undecided corrections that overlap each of these, by its id. */
export async function competingCorrections(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."id", o."id" AS "other", n."start", n."end", p."start" AS "otherStart", p."end" AS "otherEnd"
    FROM "Annotation" a
    JOIN "Article" t ON t."id" = a."articleId"
    JOIN "Anchor" n ON n."annotationId" = a."id" AND n."revisionNumber" = t."revisionNumber"
    JOIN "Anchor" p ON p."articleId" = t."id" AND p."revisionNumber" = t."revisionNumber"
      AND p."start" >= n."start" - t."longestCorrection" AND p."start" <= n."end" AND p."end" >= n."start"
    JOIN "Annotation" o ON o."id" = p."annotationId" AND o."id" <> a."id"
    WHERE a."id" IN (${Prisma.join([...ids])}) AND a."kind" = 'correction'
      AND o."kind" = 'correction' AND o."state" IN ('proposed', 'reopened')
    ORDER BY a."id", o."id"`
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const here = { start: Number(row.start), end: Number(row.end) }
    if (!overlaps(here, { start: Number(row.otherStart), end: Number(row.otherEnd) })) continue
    found.set(row.id, [...(found.get(row.id) ?? []), row.other])
  }
  return found
}
