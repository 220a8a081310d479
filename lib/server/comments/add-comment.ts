import type { Comment, CommentInput } from '@/lib/core/annotations/annotation-contract'
import { hashText } from '@/lib/core/articles/projection'
import { annotationEvent, standingOf } from '@/lib/server/annotations/annotation-events'
import { loadAnnotation } from '@/lib/server/annotations/load-annotation'
import { loadArticle } from '@/lib/server/articles/load-article'
import { touchArticle } from '@/lib/server/articles/touch-article'
import type { Ctx } from '@/lib/server/context'
import { recordId } from '@/lib/server/records/record-id'
import { presentComment } from './present-comment'

/** Adds to the thread of an annotation. A writer's word on an open query answers it. */
export async function addComment(
  ctx: Ctx,
  { id, body }: { readonly id: string; readonly body: CommentInput },
): Promise<Comment> {
  const { actor, now } = ctx
  return ctx.db.write(async (tx) => {
    const row = await loadAnnotation(tx.db, id)
    const { articleId } = row
    await loadArticle(ctx, tx.db, articleId, 'comment')
    const columns = {
      id: recordId(),
      articleId,
      annotationId: id,
      text: body.text,
      createdById: actor.id,
      createdAt: now,
    }
    await tx.db.comment.createMany({ data: [columns] })
    const isAnswer = row.kind === 'query' && row.state === 'open' && actor.role === 'writer'
    const answered = {
      state: 'answered',
      version: row.version + 1,
      updatedById: actor.id,
      updatedAt: now,
    } as const
    const data = { commentCount: row.commentCount + 1, ...(isAnswer ? answered : {}) }
    await tx.db.annotation.update({ where: { id }, data, select: { id: true } })
    const after = { ...row, ...data }
    const told = { commentId: columns.id, sha256: hashText(body.text) }
    await annotationEvent(tx, ctx, after, { verb: 'commented', data: told }, { type: 'comment' })
    if (isAnswer) await annotationEvent(tx, ctx, after, { verb: 'answered', data: standingOf(after) })
    await touchArticle(tx, articleId, now)
    return presentComment({
      ...columns,
      createdBy: { id: actor.id, name: actor.name, personId: actor.personId },
    })
  })
}
