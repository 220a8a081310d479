import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as annotationRoute from '@/app/api/v1/annotations/[id]/route'
import { POST as comment } from '@/app/api/v1/annotations/[id]/comments/route'
import { POST as decide } from '@/app/api/v1/annotations/[id]/decision/route'
import { GET as list, POST as create } from '@/app/api/v1/articles/[id]/annotations/route'
import { POST as createMany } from '@/app/api/v1/articles/[id]/annotations/bulk/route'
import { POST as decideMany } from '@/app/api/v1/articles/[id]/decisions/route'
import { PATCH as patchSource } from '@/app/api/v1/sources/[id]/route'
import { GET as listClaims } from '@/app/api/v1/claims/route'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { decide as decideDirectly } from '@/lib/server/decisions/decide'
import { createSource } from '@/lib/server/sources/create-source'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { shareDb } from '@/tests/support/share-db'

type Handler = typeof create
type Who = 'editor' | 'otherEditor' | 'reviewer' | 'writer' | 'admin'
type Call = {
  readonly who?: Who
  readonly id?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly query?: string
}

const MISSING = '01890000-0000-7000-8000-000000000000'
const HASH = '0'.repeat(64)
let desk: DeskUnderTest
const tokens: Partial<Record<Who, string>> = {}

beforeAll(async () => {
  desk = await deskUnderTest()
  shareDb(desk.db)
  for (const who of ['editor', 'otherEditor', 'reviewer', 'writer', 'admin'] as const) {
    tokens[who] = (await createToken(desk.as(desk[who]), {})).secret
  }
})
afterAll(() => desk.cleanup())

async function call(
  handler: Handler,
  method: string,
  { who, id, body, headers, query = '' }: Call,
): Promise<{ status: number; headers: Headers; json: Record<string, unknown> }> {
  const request = new Request(`http://desk.test/api/v1/thing${query}`, {
    method,
    headers: {
      ...(who === undefined ? {} : { authorization: `Bearer ${tokens[who] ?? ''}` }),
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await handler(request, { params: Promise.resolve({ id: id ?? desk.articleId }) })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}

const correction = { kind: 'correction', target: { exact: 'OECD' }, correction: { replacement: 'OSCE' } }
const claim = { kind: 'claim', target: { exact: 'OECD' } }

/** One request a row; each breaks its own rule and every rule behind it. */
type Row = readonly [
  name: string,
  handler: Handler,
  method: string,
  call: () => Call | Promise<Call>,
  status: number,
  code: string,
]

const approvedId = async (): Promise<Annotation> => {
  const made = await desk.correct(desk.editor)
  const body = { decision: 'approve' as const, textHash: made.textHash }
  await decideDirectly(desk.as(desk.reviewer), { id: made.id, body })
  await decideDirectly(desk.as(desk.reviewer), { id: made.id, body: { ...body, decision: 'reopen' } })
  await decideDirectly(desk.as(desk.reviewer), { id: made.id, body: { ...body, decision: 'reject' } })
  return made
}

describe('the order of refusals', () => {
  const rows: readonly Row[] = [
    ['create: nobody', create, 'POST', () => ({ body: '{' }), 401, 'unauthenticated'],
    [
      'create: no JSON',
      create,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: '{' }),
      400,
      'invalid_json',
    ],
    [
      'create: no contract',
      create,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: { kind: 'claim' } }),
      422,
      'invalid',
    ],
    [
      'create: no article',
      create,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: claim }),
      404,
      'not_found',
    ],
    [
      'create: an id that is none',
      create,
      'POST',
      () => ({ who: 'writer', id: 'x', body: claim }),
      404,
      'not_found',
    ],
    [
      'create: not a writer’s',
      create,
      'POST',
      () => ({ who: 'writer', body: { ...claim, target: { exact: 'nowhere' } } }),
      403,
      'forbidden',
    ],
    [
      'create: no such quote',
      create,
      'POST',
      () => ({ who: 'editor', body: { ...claim, target: { exact: 'nowhere' } } }),
      422,
      'quote_not_found',
    ],
    [
      'bulk: not a writer’s',
      createMany,
      'POST',
      () => ({ who: 'writer', body: { kind: 'claim', targets: [{ exact: 'nowhere' }] } }),
      403,
      'forbidden',
    ],
    [
      'patch: no contract',
      annotationRoute.PATCH,
      'PATCH',
      () => ({ who: 'writer', id: MISSING, body: { correction: { replacement: 1 } } }),
      422,
      'invalid',
    ],
    [
      'patch: not there',
      annotationRoute.PATCH,
      'PATCH',
      () => ({ who: 'writer', id: MISSING, body: {} }),
      404,
      'not_found',
    ],
    [
      'patch: not theirs',
      annotationRoute.PATCH,
      'PATCH',
      async () => ({ who: 'writer', id: (await approvedId()).id, body: {} }),
      403,
      'forbidden',
    ],
    [
      'patch: no If-Match',
      annotationRoute.PATCH,
      'PATCH',
      async () => ({ who: 'editor', id: (await approvedId()).id, body: { claim: {} } }),
      428,
      'if_match_required',
    ],
    [
      'patch: stale',
      annotationRoute.PATCH,
      'PATCH',
      async () => ({
        who: 'editor',
        id: (await approvedId()).id,
        body: { claim: {} },
        headers: { 'if-match': '"1"' },
      }),
      412,
      'version_mismatch',
    ],
    [
      'patch: another kind’s part',
      annotationRoute.PATCH,
      'PATCH',
      async () => ({
        who: 'editor',
        id: (await approvedId()).id,
        body: { claim: {} },
        headers: { 'if-match': 'W/"4"' },
      }),
      422,
      'invalid',
    ],
    [
      'patch: decided',
      annotationRoute.PATCH,
      'PATCH',
      async () => ({
        who: 'editor',
        id: (await approvedId()).id,
        body: { correction: { replacement: 'x' } },
        headers: { 'if-match': '"4"' },
      }),
      409,
      'decided',
    ],
    [
      'withdraw: not there',
      annotationRoute.DELETE,
      'DELETE',
      () => ({ who: 'writer', id: MISSING }),
      404,
      'not_found',
    ],
    [
      'withdraw: not theirs',
      annotationRoute.DELETE,
      'DELETE',
      async () => ({ who: 'otherEditor', id: (await approvedId()).id }),
      403,
      'forbidden',
    ],
    [
      'withdraw: decided',
      annotationRoute.DELETE,
      'DELETE',
      async () => ({ who: 'editor', id: (await approvedId()).id }),
      409,
      'decided',
    ],
    [
      'decide: no textHash',
      decide,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: { decision: 'approve' } }),
      422,
      'invalid',
    ],
    [
      'decide: not there',
      decide,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: { decision: 'approve', textHash: HASH } }),
      404,
      'not_found',
    ],
    [
      'decide: own',
      decide,
      'POST',
      async () => ({
        who: 'editor',
        id: (await approvedId()).id,
        body: { decision: 'approve', textHash: HASH },
      }),
      403,
      'four_eyes',
    ],
    [
      'decide: not by role',
      decide,
      'POST',
      async () => ({
        who: 'otherEditor',
        id: (await approvedId()).id,
        body: { decision: 'approve', textHash: HASH },
      }),
      403,
      'forbidden',
    ],
    [
      'decide: decided',
      decide,
      'POST',
      async () => ({
        who: 'reviewer',
        id: (await approvedId()).id,
        body: { decision: 'approve', textHash: HASH },
      }),
      409,
      'decided',
    ],
    [
      'decide: stale',
      decide,
      'POST',
      async () => ({
        who: 'reviewer',
        id: (await desk.correct(desk.editor)).id,
        body: { decision: 'approve', textHash: HASH },
      }),
      409,
      'text_changed',
    ],
    [
      'decide many: not by role',
      decideMany,
      'POST',
      () => ({ who: 'editor', body: { decision: 'approve', items: [{ id: MISSING, textHash: HASH }] } }),
      403,
      'forbidden',
    ],
    [
      'decide many: refused',
      decideMany,
      'POST',
      () => ({ who: 'reviewer', body: { decision: 'approve', items: [{ id: MISSING, textHash: HASH }] } }),
      409,
      'refused',
    ],
    [
      'comment: empty',
      comment,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: { text: ' ' } }),
      422,
      'invalid',
    ],
    [
      'comment: not there',
      comment,
      'POST',
      () => ({ who: 'writer', id: MISSING, body: { text: 'Yes.' } }),
      404,
      'not_found',
    ],
    [
      'source: a script as address',
      patchSource,
      'PATCH',
      () => ({ who: 'writer', id: MISSING, body: { url: 'javascript:alert(1)' } }),
      422,
      'invalid',
    ],
    [
      'source: not there',
      patchSource,
      'PATCH',
      () => ({ who: 'writer', id: MISSING, body: {} }),
      404,
      'not_found',
    ],
    ['claims: not a writer’s', listClaims, 'GET', () => ({ who: 'writer' }), 403, 'forbidden'],
  ]

  it.each(rows)('%s', async (_, handler, method, make, status, code) => {
    const answer = await call(handler, method, await make())
    expect([answer.status, answer.json['code']]).toEqual([status, code])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('source: without If-Match', async () => {
    const { id } = await createSource(desk.as(desk.editor), { title: 'Port log' })
    expect(await call(patchSource, 'PATCH', { who: 'writer', id, body: {} })).toMatchObject({ status: 403 })
    expect(await call(patchSource, 'PATCH', { who: 'editor', id, body: {} })).toMatchObject({ status: 428 })
  })
})

describe('answers', () => {
  it('a new annotation with 201 and its version as ETag', async () => {
    const made = await call(create, 'POST', { who: 'editor', body: correction })
    expect(made).toMatchObject({ status: 201, json: { state: 'proposed', version: 1 } })
    expect(made.headers.get('etag')).toBe('"1"')
  })

  it('a list with an ETag, and 304 to whoever has it', async () => {
    const first = await call(list, 'GET', { who: 'editor' })
    const etag = first.headers.get('etag') ?? ''
    expect(first.status).toBe(200)
    const again = await call(list, 'GET', { who: 'editor', headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    await desk.correct(desk.editor)
    const later = await call(list, 'GET', { who: 'editor', headers: { 'if-none-match': etag } })
    expect(later.status).toBe(200)
  })
})

describe('a repeated request', () => {
  const count = () => desk.db.read.annotation.count()

  it('with the same key and body gives the stored answer and changes nothing', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await call(create, 'POST', { who: 'editor', body: correction, headers })
    const before = await count()
    const again = await call(create, 'POST', { who: 'editor', body: correction, headers })
    expect(again).toMatchObject({ status: 201, json: first.json })
    expect(await count()).toBe(before)
  })

  it('with the same key and another body is refused; another person’s key is their own', async () => {
    const headers = { 'idempotency-key': 'once' }
    const body = { ...correction, correction: { replacement: 'other' } }
    expect(await call(create, 'POST', { who: 'editor', body, headers })).toMatchObject({
      status: 422,
      json: { code: 'idempotency_mismatch' },
    })
    expect(await call(create, 'POST', { who: 'otherEditor', body, headers })).toMatchObject({ status: 201 })
  })

  it('keeps no refusal: after one, the key is free', async () => {
    const headers = { 'idempotency-key': 'after-refusal' }
    const body = { ...correction, target: { exact: 'nowhere' } }
    expect((await call(create, 'POST', { who: 'editor', body, headers })).status).toBe(422)
    expect((await call(create, 'POST', { who: 'editor', body: correction, headers })).status).toBe(201)
  })
})
