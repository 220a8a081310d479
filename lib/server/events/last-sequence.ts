import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * The number of the last outbox row that concerns an article: its own, or one of the desk as a whole (rows without
 * an article: names, settings). Without `articleId` the last row of all. Whatever is shown of an article is the same
 * while this number is.
 */
export async function lastSequence(db: Prisma.TransactionClient, articleId?: string): Promise<number> {
  if (articleId === undefined) return newest(db, {})
  const [own, desk] = await Promise.all([newest(db, { articleId }), newest(db, { articleId: null })])
  return Math.max(own, desk)
}

async function newest(db: Prisma.TransactionClient, where: Prisma.OutboxEventWhereInput): Promise<number> {
  const row = await db.outboxEvent.findFirst({ where, orderBy: { seq: 'desc' }, select: { seq: true } })
  return row?.seq ?? 0
}
