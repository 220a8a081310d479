import { decideRoute } from '@/lib/core/api/annotation-routes'
import { decide } from '@/lib/server/decisions/decide'
import { route } from '@/lib/server/http/route'

export const POST = route(decideRoute, (ctx, { params, body }) => decide(ctx, { id: params.id, body }))
