import { afterEach, describe, expect, test } from '@jest/globals'
import { apiAddress, callApi } from '@/components/data/api-client'
import { ApiProblem, ConnectionLost, fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { importArticleRoute, listArticlesRoute, patchArticleRoute } from '@/lib/core/api/article-routes'

const realFetch = globalThis.fetch
type Sent = {
  readonly address: string
  readonly method: string | undefined
  readonly headers: Headers
  readonly body: unknown
}

/** Stands in for the network: answers every call alike and keeps what was sent. */
function network(answer: () => Promise<Response>): Sent[] {
  const sent: Sent[] = []
  globalThis.fetch = (address, init) => {
    sent.push({
      address: typeof address === 'string' ? address : '',
      method: init?.method,
      headers: new Headers(init?.headers),
      body: init?.body,
    })
    return answer()
  }
  return sent
}
const json =
  (body: unknown, status = 200) =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status }))
const problem = json(
  {
    status: 422,
    code: 'invalid',
    detail: 'url: not an address',
    errors: [{ path: 'url', message: 'Give one.' }],
    extra: 7,
  },
  422,
)
const input = { content: 'A\nB', format: 'text' } as const

afterEach(() => {
  globalThis.fetch = realFetch
})

describe('calling the API', () => {
  test('sends a POST with its body and an idempotency key of its own', async () => {
    const sent = network(json({ id: '1' }, 201))
    await callApi(importArticleRoute, { body: input })
    await callApi(importArticleRoute, { body: input })
    await callApi(importArticleRoute, { body: input, idempotencyKey: 'again' })
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'))
    expect(sent[0]).toMatchObject({
      address: '/api/v1/articles',
      method: 'POST',
      body: JSON.stringify(input),
    })
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('again')
  })

  test('sends the version that a PATCH was made on, and no key', async () => {
    const sent = network(json({}))
    await callApi(patchArticleRoute, { params: { id: 'a/b' }, ifMatch: 3, body: { status: 'open' } })
    expect(sent[0]?.address).toBe('/api/v1/articles/a%2Fb')
    expect(sent[0]?.headers.get('if-match')).toBe('"3"')
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false)
  })

  test('leaves filters without a value out of the address', () => {
    expect(apiAddress(listArticlesRoute, {}, { q: 'a b', status: undefined, cursor: '', limit: 5 })).toBe(
      '/api/v1/articles?q=a+b&limit=5',
    )
  })

  test('throws a refusal with its code, fields and members', async () => {
    network(problem)
    const error: unknown = await callApi(listArticlesRoute).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ status: 422, code: 'invalid', members: { extra: 7 } })
    expect(fieldMessages(error)).toEqual({ url: 'Give one.' })
  })

  test('understands a proxy that answers a page of its own', async () => {
    network(() => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })))
    await expect(callApi(listArticlesRoute)).rejects.toMatchObject({ status: 502, code: 'unexpected' })
  })

  test('says that the connection was lost, also in the middle of an answer', async () => {
    network(() => Promise.reject(new TypeError('Failed to fetch')))
    await expect(callApi(listArticlesRoute)).rejects.toBeInstanceOf(ConnectionLost)
    network(() => Promise.resolve(new Response('{"items": [', { status: 200 })))
    await expect(callApi(listArticlesRoute)).rejects.toBeInstanceOf(ConnectionLost)
  })

  test('lets the caller’s own abort pass', async () => {
    network(() => Promise.reject(new DOMException('aborted', 'AbortError')))
    const signal = AbortSignal.abort()
    await expect(callApi(listArticlesRoute, { signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('the sentence for an error', () => {
  test.each<[Error, RegExp]>([
    [new ConnectionLost(), /What you typed is kept/],
    [new ApiProblem(401, 'unauthenticated', 'x', [], {}), /Sign in again/],
    [new ApiProblem(412, 'version_mismatch', 'x', [], {}), /changed this meanwhile/],
    [new ApiProblem(403, 'four_eyes', 'Another person decides it.', [], {}), /^Another person decides it\.$/],
    [new Error('secret'), /Something went wrong/],
  ])('of %p', (error, sentence) => {
    expect(sentenceOf(error)).toMatch(sentence)
  })
})
