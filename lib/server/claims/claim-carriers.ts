import { canonicalJson } from '@/lib/core/audit/chain'
import type { Ctx, WriteTx } from '@/lib/server/context'

/** The articles that show a claim, be it only on an annotation that was withdrawn: lists show these too. */
export async function articlesOf(tx: WriteTx, claimId: string): Promise<string[]> {
  const rows = await tx.db.annotation.findMany({
    where: { claimId },
    select: { articleId: true },
    distinct: ['articleId'],
  })
  return rows.map((row) => row.articleId)
}

/** The same without one. */
export async function otherArticlesOf(tx: WriteTx, claimId: string, articleId: string): Promise<string[]> {
  return (await articlesOf(tx, claimId)).filter((id) => id !== articleId)
}

/** Tells the pages of these articles that something they show is no longer the same: ids only. */
export async function tellArticles(
  tx: WriteTx,
  { now }: Pick<Ctx, 'now'>,
  articleIds: readonly string[],
  type: 'claim' | 'source',
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (articleIds.length === 0) return
  const rows = articleIds.map((articleId) => ({ articleId, type, data: canonicalJson(data), createdAt: now }))
  await tx.db.outboxEvent.createMany({ data: rows })
}
