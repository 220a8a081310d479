import type { Coverage } from '@/lib/core/coverage/coverage-contract'
import { loadArticle } from '@/lib/server/articles/load-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import type { Ctx } from '@/lib/server/context'
import { articleCoverage } from './article-coverage'

/** What of the current revision is checked, and what is left. */
export async function readCoverage(ctx: Ctx, { id }: { readonly id: string }): Promise<Coverage> {
  const article = await loadArticle(ctx, ctx.db.read, id)
  const revision = await loadRevision(ctx.db.read, id, article.revisionNumber)
  return articleCoverage(ctx.db, ctx.db.read, revision)
}
