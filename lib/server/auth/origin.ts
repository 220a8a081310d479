import { AppError } from '@/lib/core/app-error'
import { env } from '@/lib/server/env'

/** The origins of this desk. On a demo desk the browser may also have been sent to the loopback's other name. */
export function ownOrigins(): readonly string[] {
  const { origin, demo } = env()
  if (!demo) return [origin]
  const { port } = new URL(origin)
  return [origin, `http://127.0.0.1:${port}`, `http://localhost:${port}`]
}

/** Whether the request says that a page of ours sent it. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && ownOrigins().includes(origin)
}

/**
 * Refuses a write by cookie that no page of ours sent: a browser adds the cookie to forged requests, but it never
 * lies about the Origin. Writes by token need none.
 */
export function assertOwnOrigin(request: Request): void {
  if (isOwnOrigin(request)) return
  throw new AppError('bad_origin', 403, 'A write by session needs the Origin of this desk.')
}
