import { v4 } from 'uuid'
import type { z } from 'zod'
import type { RouteContract } from '@/lib/core/api/route-contract'
import { ConnectionLost, problemOf } from './api-problem'

type Part<R, Key extends string> = R extends { readonly [K in Key]: infer S extends z.ZodType } ? S : never
type Params<R> = [Part<R, 'params'>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: z.input<Part<R, 'params'>> }
type Query<R> = [Part<R, 'query'>] extends [never]
  ? { readonly query?: undefined }
  : { readonly query?: Partial<z.input<Part<R, 'query'>>> }
type Body<R> = [Part<R, 'body'>] extends [never]
  ? { readonly body?: undefined }
  : { readonly body: z.input<Part<R, 'body'>> | (R extends { readonly multipart: true } ? FormData : never) }
type IfMatch<R> = R extends { readonly ifMatch: true }
  ? { readonly ifMatch: number }
  : { readonly ifMatch?: undefined }

export type CallOptions<R extends RouteContract> = Params<R> &
  Query<R> &
  Body<R> &
  IfMatch<R> & {
    /** of a POST: the same key repeats the same request without doing it twice; default: a new one */
    readonly idempotencyKey?: string
    readonly signal?: AbortSignal
  }

/** What a route answers, as its contract says; the raw response for files. */
export type Answer<R extends RouteContract> = R['answer'] extends z.ZodType ? z.output<R['answer']> : Response

/** A stuck connection counts as lost after this long; the largest import takes a few seconds. */
const TIME_LIMIT = 60_000

/**
 * Calls the desk's API. Throws ApiProblem for a refusal and ConnectionLost when no answer came; the
 * caller's own abort passes through. Answers are trusted: the server's tests hold them to the contract.
 */
export async function callApi<R extends RouteContract>(
  route: R,
  ...args: Record<string, never> extends CallOptions<R>
    ? [options?: CallOptions<R>]
    : [options: CallOptions<R>]
): Promise<Answer<R>> {
  const options: LooseOptions = args[0] ?? {}
  const response = await send(route, options)
  if (!response.ok) throw await problemOf(response)
  if (typeof route.answer === 'string') return response as Answer<R>
  return (await readJson(response)) as Answer<R>
}

/** A key for one intended POST; repeat the request with the same key when the connection was lost. */
export function newIdempotencyKey(): string {
  return v4()
}

type Plain = string | number | boolean | null | undefined

/** The address of a call, for links and event streams as well as for fetch. */
export function apiAddress(
  route: RouteContract,
  params: Readonly<Record<string, Plain>> = {},
  query: Readonly<Record<string, Plain>> = {},
): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const question = search.size > 0 ? `?${search.toString()}` : ''
  return `/api/v1${path}${question}`
}

type LooseOptions = {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly ifMatch?: number | undefined
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

async function send(route: RouteContract, options: LooseOptions): Promise<Response> {
  const address = apiAddress(route, asRecord(options.params), asRecord(options.query))
  const limit = AbortSignal.timeout(TIME_LIMIT)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  try {
    return await fetch(address, {
      method: route.method,
      headers: headersOf(route, options),
      body: bodyOf(options.body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    })
  } catch (cause) {
    if (options.signal?.aborted === true) throw cause
    throw new ConnectionLost({ cause })
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new ConnectionLost({ cause })
  }
}

function headersOf(route: RouteContract, options: LooseOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(options.body !== undefined && !(options.body instanceof FormData)
      ? { 'content-type': 'application/json' }
      : {}),
    ...(options.ifMatch !== undefined ? { 'if-match': `"${options.ifMatch}"` } : {}),
    ...(route.method === 'POST' ? { 'idempotency-key': options.idempotencyKey ?? newIdempotencyKey() } : {}),
  }
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null
  return body instanceof FormData ? body : JSON.stringify(body)
}

function asRecord(value: unknown): Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Plain>>) : {}
}
