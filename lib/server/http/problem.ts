import { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import { log } from '@/lib/server/log'
import { fromZod } from './invalid-input'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  428: 'If-Match required',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
}

/** Any failure as RFC 9457 problem+json. What we did not foresee is logged and told as `internal`, without detail. */
export function problemResponse(error: unknown): Response {
  const refusal = error instanceof z.ZodError ? fromZod(error) : error
  if (!(refusal instanceof AppError)) log.error({ err: error }, 'request failed')
  const known =
    refusal instanceof AppError
      ? refusal
      : new AppError(
          'internal',
          500,
          'The desk could not do this. It is logged; try again, then tell who runs the desk.',
        )
  const { retryAfter, ...members } = known.extra
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (typeof retryAfter === 'number') headers.set('retry-after', String(retryAfter))
  if (known.status === 401) headers.set('www-authenticate', 'Bearer realm="stet"')
  const body = {
    type: 'about:blank',
    title: titles[known.status] ?? 'Error',
    status: known.status,
    code: known.code,
    detail: known.message,
    ...members,
  }
  return new Response(JSON.stringify(body), { status: known.status, headers })
}
