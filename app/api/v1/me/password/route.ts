import { changePasswordRoute } from '@/lib/core/api/desk-routes'
import { makeSessionToken, sessionSetCookie } from '@/lib/server/auth/session-token'
import { route } from '@/lib/server/http/route'
import { changePassword } from '@/lib/server/people/change-password'

/** Every session ends; the one that asked gets a new cookie. */
export const POST = route(changePasswordRoute, async (ctx, { body }) => {
  const { sessionVersion: version } = await changePassword(ctx, body)
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (ctx.actor.via === 'session') {
    headers.set('set-cookie', sessionSetCookie(await makeSessionToken({ userId: ctx.actor.id, version })))
  }
  return Response.json({}, { headers })
})
