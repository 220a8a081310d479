import { AppError } from '@/lib/core/app-error'
import { routes } from '@/lib/core/api/routes'
import { problemResponse } from './problem'

const known = routes.map(({ path }) => new RegExp(`^/api/v1${path.replace(/\{[^}]+\}/g, '[^/]+')}$`))

/**
 * The 404 of an address below /api that no call has; null for every other address. It is given before Next looks at the
 * address, which would answer a page, or redirect where only a slash is too many: the API never redirects (DESIGN §8.3).
 */
export function unknownApiAddress(pathname: string): Response | null {
  if (!/^\/api(\/|$)/i.test(pathname)) return null
  if (/^\/api\/(auth\/|docs$)/.test(pathname) || known.some((path) => path.test(pathname))) return null
  return problemResponse(
    new AppError('not_found', 404, 'The API has no such address. /api/docs lists what it has.'),
  )
}

/**
 * The address that a request is taken for. Next redirects one with `//` or `\` before any code of ours sees it; below
 * /api it becomes one that nothing has.
 */
export function withoutRepeatedSlash(url: string): string {
  const [path = ''] = url.split('?', 1)
  return /^[/\\]+api[/\\]/i.test(path) && /\\|\/\//.test(path) ? '/api/repeated-slash' : url
}
