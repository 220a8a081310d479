import type { Prisma } from '@/lib/generated/prisma/client'
import type { LoadedArticle } from '@/lib/server/articles/load-article'
import type { WriteTx } from '@/lib/server/context'
import { citationColumns } from '@/lib/server/sources/replace-citations'
import type { AnnotationRow } from './annotation-row'
import { noteLength } from './correction-length'

/** Stores new annotations with their anchors and content, and counts them on their article. */
export async function insertAnnotations(
  tx: WriteTx,
  article: Pick<LoadedArticle, 'id' | 'annotationCount' | 'longestCorrection'>,
  rows: readonly AnnotationRow[],
): Promise<void> {
  const { insert, update } = tx.rows
  await insert('Annotation', rows.map(annotationColumns))
  await insert(
    'Anchor',
    rows.flatMap(({ anchors }) => anchors),
  )
  const corrections = rows.flatMap(({ correction }) => correction ?? [])
  await insert('Correction', corrections)
  const authors = rows.flatMap(({ id, authors }) =>
    authors.map(({ userId }) => ({ annotationId: id, userId })),
  )
  await insert('CorrectionAuthor', authors)
  await insert(
    'Query',
    rows.flatMap(({ query }) => query ?? []),
  )
  await insert(
    'Citation',
    rows.flatMap((row) => row.citations.map(citationColumns)),
  )
  await update('Article', { id: article.id }, { annotationCount: article.annotationCount + rows.length })
  const longest = Math.max(0, ...corrections.map(({ original }) => original.length))
  await noteLength(tx, article, longest)
}

function annotationColumns(row: AnnotationRow): Prisma.AnnotationCreateManyInput {
  const { id, articleId, kind, state, version, textHash, claimId, supersededById } = row
  const { createdById, createdAt, updatedById, updatedAt } = row
  const made = { createdById, createdAt, updatedById, updatedAt }
  return { id, articleId, kind, state, version, textHash, claimId, supersededById, ...made }
}
