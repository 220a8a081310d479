import type { z } from 'zod'
import type { Verb } from '../policy/permissions'

/** Who may call a route: anybody, anybody signed in, or those whose role may do the verb. */
export type Access = 'public' | 'signed in' | Verb

/** One call of the API, described once: the handler, OpenAPI and the authorisation test read the same table. */
export type RouteContract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> = {
  /** OpenAPI's operationId */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** below /api/v1, parameters in braces */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly access: Access
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** the body may also come as multipart/form-data with a file */
  readonly multipart?: true
  /** the request or the answer holds a secret: neither is ever stored for an Idempotency-Key */
  readonly secretAnswer?: true
  /** needs If-Match with the version the caller saw */
  readonly ifMatch?: true
  readonly status: 200 | 201
  /** what a success answers: JSON of a schema, a stream of events, or a file */
  readonly answer: z.ZodType | 'events' | 'file'
  /** the codes of refusals beyond those every route of its kind has */
  readonly refusals?: readonly string[]
}

/** Keeps the types of the schemas, the answer's too, while checking the shape. */
export function defineRoute<const R extends RouteContract>(route: R): R {
  return route
}
