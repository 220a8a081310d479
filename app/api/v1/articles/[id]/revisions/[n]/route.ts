import { readRevisionRoute } from '@/lib/core/api/article-routes'
import { readRevision } from '@/lib/server/articles/read-revision'
import { route } from '@/lib/server/http/route'

export const GET = route(readRevisionRoute, (ctx, { params: { id, n } }) =>
  readRevision(ctx, { id, number: n }),
)
