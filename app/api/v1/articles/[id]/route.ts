import { patchArticleRoute, readArticleRoute } from '@/lib/core/api/article-routes'
import { patchArticle } from '@/lib/server/articles/patch-article'
import { readArticle } from '@/lib/server/articles/read-article'
import { route } from '@/lib/server/http/route'

export const GET = route(readArticleRoute, (ctx, { params }) => readArticle(ctx, params))

export const PATCH = route(patchArticleRoute, (ctx, { params, version, body }) =>
  patchArticle(ctx, { id: params.id, version, patch: body }),
)
