import type { Prisma } from '@/lib/generated/prisma/client'
import { claimInclude } from '@/lib/server/claims/claim-row'
import { citationInclude, personFields } from '@/lib/server/sources/source-row'

const parts = {
  correction: true,
  query: true,
  authors: { select: { userId: true, user: { select: { personId: true } } } },
  decisions: { include: { user: personFields }, orderBy: { id: 'asc' } },
  citations: { include: citationInclude, orderBy: { position: 'asc' } },
  claim: { include: claimInclude },
  createdBy: personFields,
  updatedBy: personFields,
} satisfies Prisma.AnnotationInclude
type Parts = typeof parts & { readonly anchors: { readonly where: { readonly revisionNumber: number } } }

/** All that an annotation shows, with its anchor at one revision. */
export function annotationInclude(revision: number): Parts {
  return { ...parts, anchors: { where: { revisionNumber: revision } } }
}
export type AnnotationRow = Prisma.AnnotationGetPayload<{ include: Parts }>
