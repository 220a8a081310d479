import type { Prisma } from '@/lib/generated/prisma/client'
import type { WriteTx } from '@/lib/server/context'
import { citationColumns } from '@/lib/server/sources/replace-citations'
import type { AnnotationRow } from './annotation-row'

/** Stores new annotations with their anchors and content, one statement a table whatever their number. */
export async function insertAnnotations({ db }: WriteTx, rows: readonly AnnotationRow[]): Promise<void> {
  await db.annotation.createMany({ data: rows.map(annotationColumns) })
  await db.anchor.createMany({ data: rows.flatMap(({ anchors }) => anchors) })
  const corrections = rows.flatMap(({ correction }) => correction ?? [])
  if (corrections.length > 0) {
    await db.correction.createMany({ data: corrections })
    const authors = rows.flatMap(({ id, authors }) =>
      authors.map(({ userId }) => ({ annotationId: id, userId })),
    )
    await db.correctionAuthor.createMany({ data: authors })
  }
  const queries = rows.flatMap(({ query }) => query ?? [])
  if (queries.length > 0) await db.query.createMany({ data: queries })
  const citations = rows.flatMap((row) => row.citations.map(citationColumns))
  if (citations.length > 0) await db.citation.createMany({ data: citations })
}

function annotationColumns(row: AnnotationRow): Prisma.AnnotationCreateManyInput {
  const { id, articleId, kind, state, version, textHash, claimId, supersededById } = row
  const { createdById, createdAt, updatedById, updatedAt } = row
  const made = { createdById, createdAt, updatedById, updatedAt }
  return { id, articleId, kind, state, version, textHash, claimId, supersededById, ...made }
}
