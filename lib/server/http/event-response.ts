import { authenticateRequest } from '@/lib/server/auth/authenticate'
import type { Ctx } from '@/lib/server/context'
import { openEventStream } from '@/lib/server/events/open-event-stream'

/** Server-sent events to whoever sent this request, for as long as their session or token holds. */
export async function eventResponse(
  ctx: Ctx,
  request: Request,
  articles: readonly string[] | null,
  more: { readonly withPresence?: boolean } = {},
): Promise<Response> {
  const stream = await openEventStream(ctx, {
    articles,
    lastEventId: request.headers.get('last-event-id'),
    isStillValid: () => isSameActor(ctx, request),
    signal: request.signal,
    // A program that listens is nobody who looks at the article.
    withPresence: more.withPresence === true && ctx.actor.via === 'session',
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store, no-transform',
      // nginx would hold the events back.
      'x-accel-buffering': 'no',
    },
  })
}

/** Another role may see other things: the browser connects again and gets what that role gets. */
async function isSameActor({ actor }: Ctx, request: Request): Promise<boolean> {
  const found = await authenticateRequest(request)
  return 'actor' in found && found.actor.id === actor.id && found.actor.role === actor.role
}
