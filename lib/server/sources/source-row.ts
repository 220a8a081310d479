import type { Prisma } from '@/lib/generated/prisma/client'

/** Of a person: who it is to others, and which human it is (four eyes). */
export const personFields = { select: { id: true, name: true, personId: true } } as const

export const sourceInclude = {
  keeper: { select: { id: true, name: true, personId: true, disabledAt: true } },
  viewers: { select: { userId: true } },
} satisfies Prisma.SourceInclude
export type SourceRow = Prisma.SourceGetPayload<{ include: typeof sourceInclude }>

export const citationInclude = { source: { include: sourceInclude } } satisfies Prisma.CitationInclude
export type CitationRow = Prisma.CitationGetPayload<{ include: typeof citationInclude }>
