import type { AnnotationWithThread } from '@/lib/core/annotations/annotation-contract'
import { loadArticle } from '@/lib/server/articles/load-article'
import { commentInclude, presentComment } from '@/lib/server/comments/present-comment'
import type { Ctx } from '@/lib/server/context'
import { rulesInForce } from '@/lib/server/desk/rules-in-force'
import { loadAnnotation } from './load-annotation'
import { presentAnnotation } from './present-annotation'

/** One annotation with its thread, oldest comment first. */
export async function readAnnotation(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<AnnotationWithThread> {
  const db = ctx.db.read
  const row = await loadAnnotation(db, id)
  await loadArticle(ctx, db, row.articleId)
  const where = { annotationId: id }
  const comments = await db.comment.findMany({ where, include: commentInclude, orderBy: { id: 'asc' } })
  const annotation = presentAnnotation(row, ctx.actor, await rulesInForce(db))
  return { ...annotation, comments: comments.map(presentComment) }
}
