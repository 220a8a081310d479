import type { LoadedArticle } from '@/lib/server/articles/load-article'
import type { WriteTx } from '@/lib/server/context'

/**
 * Notes on the article how long a correction's span became (code units): whoever looks for the corrections that reach
 * a place has to look so far before it, and no farther. It never shrinks.
 */
export async function noteLength(
  tx: WriteTx,
  { id, longestCorrection }: Pick<LoadedArticle, 'id' | 'longestCorrection'>,
  length: number,
): Promise<void> {
  if (length > longestCorrection) await tx.rows.update('Article', { id }, { longestCorrection: length })
}
