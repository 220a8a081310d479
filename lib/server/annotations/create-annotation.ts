import type { Annotation, CreateAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import type { Ctx } from '@/lib/server/context'
import { annotate } from './annotate'

/** Attaches a claim, a correction or a query to a span of an article. */
export async function createAnnotation(
  ctx: Ctx,
  { articleId, body }: { readonly articleId: string; readonly body: CreateAnnotationInput },
): Promise<Annotation> {
  const { target, ...content } = body
  return ctx.db.write(async (tx) => {
    const [annotation] = await annotate(tx, ctx, { articleId, content, targets: [target] })
    if (!annotation) throw new Error('Nothing was made for a target.')
    return annotation
  })
}
