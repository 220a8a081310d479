import type { Annotation, CreateAnnotationsInput } from '@/lib/core/annotations/annotation-contract'
import type { Ctx } from '@/lib/server/context'
import { annotate } from './annotate'

/** The same claim, correction or query at several places, each its own annotation: all or none. */
export async function createAnnotations(
  ctx: Ctx,
  { articleId, body }: { readonly articleId: string; readonly body: CreateAnnotationsInput },
): Promise<{ items: Annotation[] }> {
  const { targets, ...content } = body
  return ctx.db.write(async (tx) => ({ items: await annotate(tx, ctx, { articleId, content, targets }) }))
}
