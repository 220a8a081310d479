import { decideManyRoute } from '@/lib/core/api/annotation-routes'
import { decideMany } from '@/lib/server/decisions/decide-many'
import { route } from '@/lib/server/http/route'

export const POST = route(decideManyRoute, (ctx, { params, body }) =>
  decideMany(ctx, { articleId: params.id, body }),
)
