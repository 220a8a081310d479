import type { Prisma } from '@/lib/generated/prisma/client'
import { readApprovalsNeeded } from '@/lib/server/desk/desk-rules'

/** What a new annotation has to know of its article and the desk. */
export type ArticleStanding = {
  readonly annotations: number
  readonly hasApproved: boolean
  readonly approvalsNeeded: number
}

type Row = {
  readonly annotations: number | bigint
  readonly approved: number | bigint
  readonly needed: string | null
}

/** In one statement, because every annotation that is made asks it; the index answers it without touching rows. */
export async function articleStanding(
  db: Prisma.TransactionClient,
  articleId: string,
): Promise<ArticleStanding> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT
      (SELECT COUNT(*) FROM "Annotation" WHERE "articleId" = ${articleId}) AS "annotations",
      (SELECT COUNT(*) FROM "Annotation"
        WHERE "articleId" = ${articleId} AND "kind" = 'correction' AND "state" = 'approved') AS "approved",
      (SELECT "value" FROM "DeskSetting" WHERE "key" = 'approvalsNeeded') AS "needed"`
  const row = rows[0]
  return {
    annotations: Number(row?.annotations ?? 0),
    hasApproved: Number(row?.approved ?? 0) > 0,
    approvalsNeeded: readApprovalsNeeded(row?.needed ?? null),
  }
}
