import { importArticleRoute, listArticlesRoute } from '@/lib/core/api/article-routes'
import { importArticle } from '@/lib/server/articles/import-article'
import { listArticlesCached } from '@/lib/server/articles/list-articles'
import { cachedJson } from '@/lib/server/http/cached-json'
import { route } from '@/lib/server/http/route'

export const GET = route(listArticlesRoute, async (ctx, { query }, request) => {
  const { bytes, etag } = await listArticlesCached(ctx, query)
  return cachedJson(request, bytes, etag)
})

export const POST = route(importArticleRoute, (ctx, { body }) => importArticle(ctx, body))
