import { listRevisionsRoute } from '@/lib/core/api/article-routes'
import { listRevisions } from '@/lib/server/articles/list-revisions'
import { route } from '@/lib/server/http/route'

export const GET = route(listRevisionsRoute, (ctx, { params }) => listRevisions(ctx, params))
