import type { Claim } from '@/lib/core/claims/claim-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import { presentPerson } from '@/lib/server/sources/present-source'
import { personFields } from '@/lib/server/sources/source-row'
import { claimInclude } from './claim-row'
import { presentClaimPart } from './present-claim'

/** A claim with every place where it stands, each as it reads at its latest revision. */
export const claimRecordInclude = {
  ...claimInclude,
  createdBy: personFields,
  annotations: {
    where: { state: { not: 'withdrawn' } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      articleId: true,
      article: { select: { headline: true } },
      anchors: { orderBy: { revisionNumber: 'desc' }, take: 1, select: { exact: true } },
    },
  },
} satisfies Prisma.ClaimInclude
type ClaimRecord = Prisma.ClaimGetPayload<{ include: typeof claimRecordInclude }>

export function presentClaim(claim: ClaimRecord): Claim {
  const places = claim.annotations.map(({ id, articleId, article, anchors: [anchor] }) => ({
    annotationId: id,
    articleId,
    headline: article.headline,
    exact: anchor?.exact ?? '',
  }))
  return {
    ...presentClaimPart(claim),
    places,
    createdBy: presentPerson(claim.createdBy),
    createdAt: claim.createdAt.toISOString(),
    updatedAt: claim.updatedAt.toISOString(),
  }
}
