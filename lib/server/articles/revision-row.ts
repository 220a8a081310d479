import type { ArticleDoc } from '@/lib/core/articles/document'
import { mapProjection, type ProjectionMap } from '@/lib/core/articles/projection'
import type { Revision } from '@/lib/generated/prisma/client'

/** A revision ready for work: the document parsed, and the map between its text and its positions. */
export type LoadedRevision = Readonly<Omit<Revision, 'doc'>> & {
  readonly doc: ArticleDoc
  readonly map: ProjectionMap
}

/** Reads a revision's row. */
export function readRevisionRow(row: Revision): LoadedRevision {
  // Rows are written by the import alone, which stores documents that it made or parsed.
  const doc = JSON.parse(row.doc) as ArticleDoc
  return { ...row, doc, map: mapProjection(doc) }
}
