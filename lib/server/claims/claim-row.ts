import type { Prisma } from '@/lib/generated/prisma/client'
import { citationInclude, personFields } from '@/lib/server/sources/source-row'

/** A claim with its standing verdicts, its evidence and where it stands; withdrawn annotations carry it no more. */
export const claimInclude = {
  verdicts: {
    where: { standing: true },
    include: { user: personFields },
    orderBy: { id: 'asc' },
  },
  citations: { include: citationInclude, orderBy: { position: 'asc' } },
  annotations: {
    where: { state: { not: 'withdrawn' } },
    select: { id: true, kind: true, articleId: true },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.ClaimInclude
export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>
