import { AppError } from '@/lib/core/app-error'
import type { Prisma } from '@/lib/generated/prisma/client'
import { annotationInclude, type AnnotationRow } from './annotation-row'

const noSuchAnnotation = () => new AppError('not_found', 404, 'There is no such annotation.')

/** The annotation with its anchor at its article's current revision; 404 when there is none. */
export async function loadAnnotation(db: Prisma.TransactionClient, id: string): Promise<AnnotationRow> {
  const place = await db.annotation.findUnique({
    where: { id },
    select: { article: { select: { revisionNumber: true } } },
  })
  if (place === null) throw noSuchAnnotation()
  const include = annotationInclude(place.article.revisionNumber)
  const row = await db.annotation.findUnique({ where: { id }, include })
  if (row === null) throw noSuchAnnotation()
  return row
}
