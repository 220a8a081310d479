import type { Prisma } from '@/lib/generated/prisma/client'
import type { Viewer } from './present-source'

/** Confidential sources that this person sees: keeps, was named for, or had revealed. */
export function seenBy({ id }: Viewer): Prisma.SourceWhereInput {
  return { confidential: true, OR: [{ keeperId: id }, { viewers: { some: { userId: id } } }] }
}

/** Their ids, which a cached list depends on. */
export async function confidentialSourcesSeenBy(
  db: Prisma.TransactionClient,
  viewer: Viewer,
): Promise<string[]> {
  const rows = await db.source.findMany({
    where: seenBy(viewer),
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
