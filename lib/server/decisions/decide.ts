import type { DecisionInput } from '@/lib/core/annotations/annotation-contract'
import { loadAnnotation } from '@/lib/server/annotations/load-annotation'
import type { Ctx } from '@/lib/server/context'
import { decideCorrection, type DecidedAnnotation } from './decide-correction'

/** Approves, rejects (stet) or reopens a correction. */
export async function decide(
  ctx: Ctx,
  { id, body }: { readonly id: string; readonly body: DecisionInput },
): Promise<DecidedAnnotation> {
  return ctx.db.write(async (tx) => {
    const row = await loadAnnotation(tx.db, id)
    return decideCorrection(tx, ctx, row, { ...body, note: body.note ?? null })
  })
}
