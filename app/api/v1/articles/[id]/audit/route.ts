import { articleAuditRoute } from '@/lib/core/api/article-routes'
import { listArticleEvents } from '@/lib/server/audit/list-article-events'
import { route } from '@/lib/server/http/route'

export const GET = route(articleAuditRoute, (ctx, { params, query }) =>
  listArticleEvents(ctx, { id: params.id, query }),
)
