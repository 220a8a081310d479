import { eventsRoute } from '@/lib/core/api/article-routes'
import { eventResponse } from '@/lib/server/http/event-response'
import { route } from '@/lib/server/http/route'

export const GET = route(eventsRoute, (ctx, { query }, request) =>
  eventResponse(ctx, request, query.articles?.split(',').filter((id) => id !== '') ?? null),
)
