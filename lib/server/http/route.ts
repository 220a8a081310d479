import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'
import type { RouteContract } from '@/lib/core/api/route-contract'
import { roleMay } from '@/lib/core/policy/permissions'
import { authenticateRequest } from '@/lib/server/auth/authenticate'
import { assertOwnOrigin } from '@/lib/server/auth/origin'
import type { Actor, Ctx, Db } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { hashRequest, idempotentDb } from './idempotent-db'
import { readIfMatch, type SeenVersion } from './if-match'
import { fromZod, invalidInput } from './invalid-input'
import { problemResponse } from './problem'
import { parseJson, readBytes } from './read-body'
import { parseMultipart } from './read-multipart'

/** What a handler gets, validated by the contract. `version` is what If-Match said. */
export type RouteInput<P, Q, B> = {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly version: SeenVersion
}
type Segments = { params: Promise<Record<string, string | string[] | undefined>> }
type NextHandler = (request: Request, segments: Segments) => Promise<Response>

/**
 * A handler of the API: authenticate → read and validate → (role) → use case → JSON, with every failure as
 * problem+json, in the order of refusals of the contract (401, 413, 400, 422, then what the use case says).
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  contract: RouteContract<P, Q, B>,
  handle: (
    ctx: Ctx,
    input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>,
    request: Request,
  ) => Promise<unknown>,
): NextHandler {
  return async (request, segments) => {
    try {
      const actor = await authenticatedActor(request)
      const bytes = await readBytes(request)
      const input = await readInput(contract, request, await segments.params, bytes)
      checkRole(contract, actor)
      const now = new Date()
      const said = isForm(contract, request) ? new TextEncoder().encode(JSON.stringify(input.body)) : bytes
      const ctx: Ctx = { db: requestDb(contract, request, said, actor, now), actor, now }
      return present(contract, await handle(ctx, input, request))
    } catch (error) {
      return problemResponse(error)
    }
  }
}

/** A handler that needs nobody signed in. */
export function publicRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  contract: RouteContract<P, Q, B>,
  handle: (
    ctx: Omit<Ctx, 'actor'>,
    input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>,
    request: Request,
  ) => Promise<unknown>,
): NextHandler {
  return async (request, segments) => {
    try {
      const input = await readInput(contract, request, await segments.params, await readBytes(request))
      return present(contract, await handle({ db: db(), now: new Date() }, input, request))
    } catch (error) {
      return problemResponse(error)
    }
  }
}

async function authenticatedActor(request: Request): Promise<Actor> {
  const found = await authenticateRequest(request)
  if (!('actor' in found)) {
    const why = {
      none: 'Sign in first.',
      bad_token: 'This access token is not valid.',
      stale_session: 'Your session has ended. Sign in again.',
    }
    throw new AppError('unauthenticated', 401, why[found.refusal])
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (found.actor.via === 'session' && !isRead) assertOwnOrigin(request)
  return found.actor
}

/** Without a thing in the path the role alone decides; about a thing the use case does, after loading it. */
function checkRole(contract: RouteContract, actor: Actor): void {
  const { access } = contract
  if (access === 'public' || access === 'signed in' || contract.path.includes('{')) return
  if (!roleMay(actor.role, access))
    throw new AppError('forbidden', 403, 'Your role at the desk does not allow this.')
}

function requestDb(contract: RouteContract, request: Request, said: Uint8Array, actor: Actor, now: Date): Db {
  const key = request.headers.get('idempotency-key')
  if (contract.method !== 'POST' || contract.secretAnswer === true || key === null) return db()
  if (key.length < 1 || key.length > 200) {
    throw invalidInput([{ path: 'Idempotency-Key', message: 'Between 1 and 200 characters.' }])
  }
  const requestHash = hashRequest(request.method, new URL(request.url).pathname, said)
  return idempotentDb(db(), { userId: actor.id, key, requestHash, status: contract.status, now })
}

async function readInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  contract: RouteContract<P, Q, B>,
  request: Request,
  segments: Record<string, string | string[] | undefined>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<RouteInput<z.output<P>, z.output<Q>, z.output<B>>> {
  const body = contract.body === undefined ? undefined : await readBody(contract, request, bytes)
  return {
    query: parse(
      contract.query,
      Object.fromEntries(new URL(request.url).searchParams),
      'invalid',
    ) as z.output<Q>,
    body: parse(contract.body, body, 'invalid') as z.output<B>,
    params: parse(contract.params, segments, 'not_found') as z.output<P>,
    version: contract.ifMatch === true ? readIfMatch(request.headers.get('if-match')) : 'none',
  }
}

function readBody(contract: RouteContract, request: Request, bytes: Uint8Array<ArrayBuffer>): unknown {
  return isForm(contract, request)
    ? parseMultipart(bytes, request.headers.get('content-type') ?? '')
    : parseJson(bytes)
}

/** The bytes of a form differ each time it is sent, by the boundary that its sender makes up. */
function isForm(contract: RouteContract, request: Request): boolean {
  const type = request.headers.get('content-type') ?? ''
  return contract.multipart === true && /^multipart\/form-data\b/i.test(type)
}

/** A malformed id names nothing that exists, so it is not found rather than invalid. */
function parse(schema: z.ZodType | undefined, value: unknown, refusal: 'not_found' | 'invalid'): unknown {
  if (schema === undefined) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  if (refusal === 'not_found') throw new AppError('not_found', 404, 'There is nothing at this address.')
  throw fromZod(result.error)
}

function present(contract: RouteContract, answer: unknown): Response {
  if (answer instanceof Response) return answer
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'private, no-store' })
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'version' in answer &&
    typeof answer.version === 'number'
  ) {
    headers.set('etag', `"${answer.version}"`)
  }
  return new Response(JSON.stringify(answer), { status: contract.status, headers })
}
