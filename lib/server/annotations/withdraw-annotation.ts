import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import { withdraw, type CorrectionState } from '@/lib/core/corrections/transitions'
import { loadArticle, type LoadedArticle } from '@/lib/server/articles/load-article'
import { workOnArticle } from '@/lib/server/articles/work-on-article'
import { otherArticlesOf, tellArticles } from '@/lib/server/claims/claim-carriers'
import type { Ctx } from '@/lib/server/context'
import { rulesInForce } from '@/lib/server/desk/rules-in-force'
import { annotationEvent, standingOf } from './annotation-events'
import type { AnnotationRow } from './annotation-row'
import { loadAnnotation } from './load-annotation'
import { presentAnnotation } from './present-annotation'
import { standingDecisions } from './standing-decisions'

/** Takes an annotation back; its record stays. Once more: the same answer, no event. */
export async function withdrawAnnotation(ctx: Ctx, { id }: { readonly id: string }): Promise<Annotation> {
  return ctx.db.write(async (tx) => {
    const row = await loadAnnotation(tx.db, id)
    const { kind, createdById } = row
    const article = await loadArticle(ctx, tx.db, row.articleId, 'withdraw annotation', { kind, createdById })
    const rules = await rulesInForce(tx.db)
    if (row.state === 'withdrawn') return presentAnnotation(row, ctx.actor, rules)
    checkState(row, article)
    const changes = {
      state: 'withdrawn',
      version: row.version + 1,
      updatedById: ctx.actor.id,
      updatedAt: ctx.now,
    } as const
    await tx.db.annotation.update({ where: { id }, data: changes, select: { id: true } })
    const after = { ...row, ...changes }
    await annotationEvent(tx, ctx, after, { verb: 'withdrawn', data: standingOf(after) })
    await workOnArticle(tx, ctx, article, `a ${kind} was withdrawn`)
    if (row.claimId !== null) {
      const others = await otherArticlesOf(tx, row.claimId, row.articleId)
      await tellArticles(tx, ctx, others, 'claim', { id: row.claimId })
    }
    return presentAnnotation(await loadAnnotation(tx.db, id), ctx.actor, rules)
  })
}

/** A correction is withdrawn while nobody has decided it, the rest until the article is signed off. */
function checkState(row: AnnotationRow, article: LoadedArticle): void {
  const { kind, state } = row
  if (kind === 'correction') {
    // The state of a correction's row is one of a correction's states.
    const standing = { state: state as CorrectionState, standing: standingDecisions(row) }
    if (withdraw(standing).kind === 'changed') return
    const way =
      state === 'superseded' ? 'An approved correction stands over it' : `This correction is ${state}`
    throw new AppError('decided', 409, `${way}. Have that reopened first.`, { state })
  }
  if (article.status === 'open') return
  throw new AppError('decided', 409, 'The article is signed off. Return it to open first.', {
    status: article.status,
  })
}
