import type { ClaimPart } from '@/lib/core/claims/claim-contract'
import { presentPerson } from '@/lib/server/sources/present-source'
import type { ClaimRow } from './claim-row'

/** A claim as an annotation and the desk's memory show it. */
export function presentClaimPart(claim: ClaimRow): ClaimPart {
  const { id, statement, claimant, saidAt, verdict, explanation, version } = claim
  const verdicts = claim.verdicts.flatMap((row) =>
    row.verdict === null
      ? []
      : [
          {
            by: presentPerson(row.user),
            verdict: row.verdict,
            explanation: row.explanation,
            at: row.createdAt.toISOString(),
          },
        ],
  )
  return {
    id,
    statement,
    claimant,
    saidAt,
    verdict,
    explanation,
    state: verdict === null ? 'open' : 'checked',
    version,
    verdicts,
    correctionIds: claim.annotations.filter(({ kind }) => kind === 'correction').map((row) => row.id),
    articles: new Set(claim.annotations.map(({ articleId }) => articleId)).size,
  }
}
