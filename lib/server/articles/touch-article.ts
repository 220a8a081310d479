import type { WriteTx } from '@/lib/server/context'

/** Moves an article up in the desk's list, because something on it changed; its version stays. */
export async function touchArticle(tx: WriteTx, articleId: string, now: Date): Promise<void> {
  await tx.rows.update('Article', { id: articleId }, { updatedAt: now })
}
