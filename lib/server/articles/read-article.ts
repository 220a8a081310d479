import type { Article } from '@/lib/core/articles/article-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Ctx } from '@/lib/server/context'
import { articleCoverage } from '@/lib/server/coverage/article-coverage'
import { countAnnotations } from './count-annotations'
import { loadArticle, type LoadedArticle } from './load-article'
import { loadRevision } from './load-revision'
import { personSelect, presentArticle, type ArticleParts } from './present-article'

/** The article with its current revision, what stands on it, and how far it is checked. */
export async function readArticle(ctx: Ctx, { id }: { readonly id: string }): Promise<Article> {
  const article = await loadArticle(ctx, ctx.db.read, id)
  return presentArticle(await articleParts(ctx.db, ctx.db.read, article))
}

/** What an article is presented from. Inside a write give `tx.db`. */
export async function articleParts(
  db: Ctx['db'],
  from: Prisma.TransactionClient,
  article: LoadedArticle,
): Promise<ArticleParts> {
  const { id: articleId, createdById: id } = article
  const createdBy = await from.user.findUniqueOrThrow({ where: { id }, ...personSelect })
  const writers = await from.articleWriter.findMany({ where: { articleId }, orderBy: { userId: 'asc' } })
  const revision = await loadRevision(from, articleId, article.revisionNumber)
  const counts = await countAnnotations(from, [articleId])
  const { coverage } = await articleCoverage(db, from, revision)
  return {
    article: { ...article, createdBy },
    writers: writers.map(({ userId }) => userId),
    revision,
    counts: counts(articleId),
    coverage: coverage.totals,
  }
}
