import { endSessionsRoute } from '@/lib/core/api/desk-routes'
import { sessionSetCookie } from '@/lib/server/auth/session-token'
import { route } from '@/lib/server/http/route'
import { endSessions } from '@/lib/server/people/end-sessions'

export const DELETE = route(endSessionsRoute, async (ctx) => {
  const headers = { 'cache-control': 'no-store', 'set-cookie': sessionSetCookie(null) }
  return Response.json(await endSessions(ctx), { headers })
})
