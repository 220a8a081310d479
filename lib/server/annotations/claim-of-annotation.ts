import type { Ctx, WriteTx } from '@/lib/server/context'
import { otherArticlesOf, tellArticles } from '@/lib/server/claims/claim-carriers'
import { claimInclude, type ClaimRow } from '@/lib/server/claims/claim-row'
import { editClaim } from '@/lib/server/claims/edit-claim'
import { makeClaim } from '@/lib/server/claims/make-claim'
import { invalidInput } from '@/lib/server/http/invalid-input'
import { allow } from '@/lib/server/policy/allow'
import { citationColumns, plannedCitations } from '@/lib/server/sources/replace-citations'
import type { Content } from './content'

/** The claim that new annotations carry: a new one, one of the desk's memory, or none. */
export async function claimOf(
  tx: WriteTx,
  ctx: Ctx,
  articleId: string,
  content: Content,
  quote: string,
): Promise<ClaimRow | null> {
  if (content.claimId !== undefined) {
    const claim = await joinClaim(tx, ctx, articleId, content.claimId)
    if (content.kind !== 'claim' || (content.citations ?? []).length === 0) return claim
    const more = await plannedCitations(tx, ctx, owner(claim), content.citations ?? [])
    const placed = more.map((row, index) => ({ ...row, position: claim.citations.length + index }))
    await editClaim(tx, ctx, claim, { citations: [...claim.citations, ...placed] })
    return loadClaim(tx, claim.id)
  }
  if (content.kind !== 'claim') return null
  const claim = await makeClaim(tx, ctx, { articleId, input: content.claim ?? {}, quote })
  const citations = await plannedCitations(tx, ctx, owner(claim), content.citations ?? [])
  if (citations.length > 0) await tx.db.citation.createMany({ data: citations.map(citationColumns) })
  return { ...claim, citations: [...citations] }
}

/** A claim of the desk's memory, about to stand in this article too: its other articles say so. */
export async function joinClaim(
  tx: WriteTx,
  ctx: Ctx,
  articleId: string,
  claimId: string,
): Promise<ClaimRow> {
  // It may come from an article that a writer does not see.
  allow(ctx, 'see claims')
  const claim = await loadClaim(tx, claimId)
  await tellArticles(tx, ctx, await otherArticlesOf(tx, claimId, articleId), 'claim', { id: claimId })
  return claim
}

async function loadClaim(tx: WriteTx, id: string): Promise<ClaimRow> {
  const claim = await tx.db.claim.findUnique({ where: { id }, include: claimInclude })
  if (claim === null) throw invalidInput([{ path: 'claimId', message: 'There is no such claim.' }])
  return claim
}

function owner({ id }: ClaimRow) {
  return { annotationId: null, claimId: id } as const
}
