import { AppError } from '@/lib/core/app-error'
import type { Prisma } from '@/lib/generated/prisma/client'
import { sourceInclude } from './source-row'

export const countedInclude = {
  ...sourceInclude,
  _count: { select: { citations: true } },
} satisfies Prisma.SourceInclude
export type CountedSource = Prisma.SourceGetPayload<{ include: typeof countedInclude }>

/** A source with the number of its citations; 404 when there is none. */
export async function loadSource(db: Prisma.TransactionClient, id: string): Promise<CountedSource> {
  const source = await db.source.findUnique({ where: { id }, include: countedInclude })
  if (source === null) throw new AppError('not_found', 404, 'There is no such source.')
  return source
}
