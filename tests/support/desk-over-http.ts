import { createToken } from '@/lib/server/auth/tokens/create-token'
import { deskUnderTest, type DeskUnderTest } from './desk-under-test'
import { bearer } from './requests'
import type { Handler } from './route-files'
import { shareDb } from './share-db'

const people = ['editor', 'otherEditor', 'reviewer', 'writer', 'admin'] as const
export type Who = (typeof people)[number]

export type Ask = {
  /** Nobody, unless told. */
  readonly who?: Who
  readonly method?: string
  /** The article under test, unless told. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, but for a text or a form, which go as they are. */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

export type DeskOverHttp = {
  readonly desk: DeskUnderTest
  readonly ask: (handler: Handler, what: Ask) => Promise<Response>
}

/** A desk that is asked as a client with a token asks it: by requests to the handlers of its routes. */
export async function deskOverHttp(): Promise<DeskOverHttp> {
  const desk = await deskUnderTest()
  shareDb(desk.db)
  const secrets: Partial<Record<Who, string>> = {}
  for (const who of people) secrets[who] = (await createToken(desk.as(desk[who]), {})).secret
  const ask = (handler: Handler, { who, method = 'GET', params, query = '', headers, body, signal }: Ask) => {
    const isForm = body instanceof FormData
    const request = new Request(`http://desk.test/api/v1/thing${query}`, {
      method,
      headers: {
        ...(who && bearer(secrets[who] ?? '')),
        ...(!isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    return handler(request, { params: Promise.resolve({ id: desk.articleId, ...params }) })
  }
  return { desk, ask }
}
