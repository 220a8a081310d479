import type { PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { otherArticlesOf, tellArticles } from '@/lib/server/claims/claim-carriers'
import type { Ctx, WriteTx } from '@/lib/server/context'
import type { AnnotationRow } from './annotation-row'
import { joinClaim } from './claim-of-annotation'
import type { Patch } from './store-patch'

/** The claim that a correction follows from; both claims' other articles list it differently from now on. */
export async function patchClaimLink(
  tx: WriteTx,
  ctx: Ctx,
  row: AnnotationRow,
  { claimId }: PatchAnnotationInput,
): Promise<Patch> {
  if (claimId === undefined || claimId === row.claimId) return {}
  if (row.claimId !== null) {
    const others = await otherArticlesOf(tx, row.claimId, row.articleId)
    await tellArticles(tx, ctx, others, 'claim', { id: row.claimId })
  }
  if (claimId !== null) await joinClaim(tx, ctx, row.articleId, claimId)
  return { changes: { claimId: { from: row.claimId, to: claimId } }, columns: { claimId } }
}
