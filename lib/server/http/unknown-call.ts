import { AppError } from '@/lib/core/app-error'
import { routes } from '@/lib/core/api/routes'
import { problemResponse } from './problem'

const calls = routes.map(({ method, path }) => ({
  method,
  address: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/**
 * The answer to a call that the table of routes does not have: 404 where there is nothing, 405 with `Allow` for another
 * method. Next itself would answer with a page, or with no body. Null when the call is there.
 */
export function unknownCall(method: string, path: string): Response | null {
  const below = path.replace(/^\/api\/v1/, '').replace(/\/$/, '')
  const here = calls.filter(({ address }) => address.test(below))
  if (here.length === 0) {
    return problemResponse(new AppError('not_found', 404, 'There is nothing at this address.'))
  }
  const allowed = new Set(here.map((call) => call.method as string).concat('OPTIONS'))
  if (allowed.has('GET')) allowed.add('HEAD')
  if (allowed.has(method)) return null
  const list = [...allowed].sort().join(', ')
  const refusal = problemResponse(
    new AppError('method_not_allowed', 405, `This address takes ${list}, not ${method}.`),
  )
  refusal.headers.set('allow', list)
  return refusal
}
