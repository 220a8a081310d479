import { sayPresenceRoute } from '@/lib/core/api/presence-routes'
import { route } from '@/lib/server/http/route'
import { sayPresence } from '@/lib/server/presence/say-presence'

export const POST = route(sayPresenceRoute, (ctx, { params, body }) =>
  sayPresence(ctx, { ...params, ...body }),
)
