import type { BulkDecisionInput } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import { annotationInclude } from '@/lib/server/annotations/annotation-row'
import { loadArticle } from '@/lib/server/articles/load-article'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { decideCorrection, type DecidedAnnotation } from './decide-correction'

type Input = { readonly articleId: string; readonly body: BulkDecisionInput }
type Refused = { readonly id: string; readonly code: string; readonly why: string }

/** Decides several corrections of an article: all of them, or none and the list of what refused. */
export async function decideMany(
  ctx: Ctx,
  { articleId, body }: Input,
): Promise<{ items: DecidedAnnotation[] }> {
  return ctx.db.write(async (tx) => {
    const article = await loadArticle(ctx, tx.db, articleId, 'decide')
    const items: DecidedAnnotation[] = []
    const refused: Refused[] = []
    for (const item of body.items) {
      const outcome = await decideOne(tx, ctx, article, body, item)
      if ('code' in outcome) refused.push(outcome)
      else items.push(outcome)
    }
    if (refused.length > 0) {
      const sentence = `${refused.length} of ${body.items.length} can not be decided so; none was.`
      throw new AppError('refused', 409, sentence, { refused })
    }
    return { items }
  })
}

async function decideOne(
  tx: WriteTx,
  ctx: Ctx,
  article: { readonly id: string; readonly revisionNumber: number },
  { decision, note }: BulkDecisionInput,
  { id, textHash }: BulkDecisionInput['items'][number],
): Promise<DecidedAnnotation | Refused> {
  // Read one by one: what was decided before it in the list may have set it aside.
  const row = await tx.db.annotation.findUnique({
    where: { id, articleId: article.id },
    include: annotationInclude(article.revisionNumber),
  })
  if (row === null) return { id, code: 'not_found', why: 'There is no such correction on this article.' }
  try {
    return await decideCorrection(tx, ctx, row, { decision, note: note ?? null, textHash })
  } catch (error) {
    if (error instanceof AppError) return { id, code: error.code, why: error.message }
    throw error
  }
}
