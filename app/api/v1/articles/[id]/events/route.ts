import { articleEventsRoute } from '@/lib/core/api/article-routes'
import { eventResponse } from '@/lib/server/http/event-response'
import { route } from '@/lib/server/http/route'

export const GET = route(articleEventsRoute, (ctx, { params }, request) =>
  eventResponse(ctx, request, [params.id], { withPresence: true }),
)
