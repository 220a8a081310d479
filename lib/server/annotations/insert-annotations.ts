import type { Prisma } from '@/lib/generated/prisma/client'
import type { WriteTx } from '@/lib/server/context'
import { insertRows } from '@/lib/server/records/insert-rows'
import { citationColumns } from '@/lib/server/sources/replace-citations'
import type { AnnotationRow } from './annotation-row'

/** Stores new annotations with their anchors and content, one statement a table whatever their number. */
export async function insertAnnotations({ db }: WriteTx, rows: readonly AnnotationRow[]): Promise<void> {
  await insertRows(db.annotation, rows.map(annotationColumns), { id: true })
  await insertRows(
    db.anchor,
    rows.flatMap(({ anchors }) => anchors),
    { annotationId: true },
  )
  const authors = rows.flatMap(({ id, authors }) =>
    authors.map(({ userId }) => ({ annotationId: id, userId })),
  )
  await insertRows(
    db.correction,
    rows.flatMap(({ correction }) => correction ?? []),
    { annotationId: true },
  )
  await insertRows(db.correctionAuthor, authors, { annotationId: true })
  await insertRows(
    db.query,
    rows.flatMap(({ query }) => query ?? []),
    { annotationId: true },
  )
  await insertRows(
    db.citation,
    rows.flatMap((row) => row.citations.map(citationColumns)),
    { id: true },
  )
}

function annotationColumns(row: AnnotationRow): Prisma.AnnotationCreateManyInput {
  const { id, articleId, kind, state, version, textHash, claimId, supersededById } = row
  const { createdById, createdAt, updatedById, updatedAt } = row
  const made = { createdById, createdAt, updatedById, updatedAt }
  return { id, articleId, kind, state, version, textHash, claimId, supersededById, ...made }
}
