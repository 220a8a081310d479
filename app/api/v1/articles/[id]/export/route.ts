import { exportArticleRoute } from '@/lib/core/api/article-routes'
import { exportArticle } from '@/lib/server/articles/export-article'
import { env } from '@/lib/server/env'
import { fileResponse } from '@/lib/server/http/file-response'
import { route } from '@/lib/server/http/route'

export const GET = route(exportArticleRoute, async (ctx, { params, query }) =>
  fileResponse(await exportArticle(ctx, { id: params.id, query, deskUrl: env().origin })),
)
