import { readdirSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..', 'app', 'api', 'v1')
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

type Segments = { readonly params: Promise<Record<string, string>> }
export type Handler = (request: Request, segments: Segments) => Promise<Response>

/** Every handler that a route file under app/api/v1 exports, by `METHOD /path` as the contracts write it. */
export async function routeHandlers(): Promise<ReadonlyMap<string, Handler>> {
  const handlers = new Map<string, Handler>()
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|[\\/])route\.tsx?$/.test(file),
  )
  for (const file of files) {
    const address = `/${path.dirname(file).replaceAll(path.sep, '/')}`.replace(/\[(\w+)\]/g, '{$1}')
    const exported = (await import(path.join(root, file))) as Record<string, unknown>
    for (const method of METHODS) {
      // Next calls what is exported under the name of a method; the type is its own rule.
      if (exported[method] !== undefined) handlers.set(`${method} ${address}`, exported[method] as Handler)
    }
  }
  return handlers
}
