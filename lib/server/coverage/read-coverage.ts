import { loadArticle } from '@/lib/server/articles/load-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import type { CachedBytes } from '@/lib/server/cache/byte-cache'
import { cachedAnswer } from '@/lib/server/cache/cached-answer'
import type { Ctx } from '@/lib/server/context'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { articleCoverage } from './article-coverage'

/** What of the current revision is checked, and what is left, as ready bytes. */
export async function readCoverage(ctx: Ctx, { id }: { readonly id: string }): Promise<CachedBytes> {
  const article = await loadArticle(ctx, ctx.db.read, id)
  const revision = await loadRevision(ctx.db.read, id, article.revisionNumber)
  const sequence = await lastSequence(ctx.db.read, id)
  const key = ['coverage', id, sequence, revision.number]
  return cachedAnswer(ctx.db, key, async () => {
    const { coverage } = await articleCoverage(ctx.db, ctx.db.read, revision)
    return coverage
  })
}
