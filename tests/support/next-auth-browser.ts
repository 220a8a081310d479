import NextAuth, { type NextAuthOptions } from 'next-auth'
import { nextAuthOptions } from '@/lib/server/auth/next-auth-options'

type Form = Readonly<Record<string, string>>

/** A browser at /api/auth: keeps cookies, follows no redirect. Goes through next-auth's handler for Node requests. */
export type NextAuthBrowser = {
  readonly cookies: () => Readonly<Record<string, string>>
  readonly get: (path: string, query?: Form) => Promise<{ readonly location: string; readonly body: unknown }>
  /** Adds the CSRF token, as the page does. */
  readonly post: (path: string, form: Form) => Promise<{ readonly location: string; readonly status: number }>
}

export function nextAuthBrowser(options: () => NextAuthOptions = nextAuthOptions): NextAuthBrowser {
  let cookies: Record<string, string> = {}
  const send = async (method: string, path: string, query: Form, body: Form) => {
    const response = fakeResponse()
    const request = { method, headers: {}, cookies, body, query: { ...query, nextauth: path.split('/') } }
    await NextAuth(request as never, response as never, options())
    for (const cookie of response.setCookies()) cookies = kept(cookies, cookie)
    return response
  }
  return {
    cookies: () => cookies,
    get: async (path, query = {}) => {
      const { seen } = await send('GET', path, query, {})
      return { location: seen.location, body: seen.body }
    },
    post: async (path, form) => {
      const { seen: csrf } = await send('GET', 'csrf', {}, {})
      const { csrfToken } = csrf.body as { csrfToken: string }
      const { seen } = await send('POST', path, {}, { ...form, csrfToken })
      return { location: seen.location, status: seen.status }
    },
  }
}

function kept(cookies: Record<string, string>, cookie: string): Record<string, string> {
  const [pair = ''] = cookie.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  const others = Object.entries(cookies).filter(([each]) => each !== name)
  const isGone = /max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)
  return Object.fromEntries(isGone ? others : [...others, [name, decodeURIComponent(pair.slice(at + 1))]])
}

function fakeResponse() {
  const seen = { status: 200, location: '', body: undefined as unknown }
  const headers: Record<string, unknown> = {}
  const response = {
    seen,
    setCookies: () => (headers['set-cookie'] as string[] | undefined) ?? [],
    status: (status: number) => {
      seen.status = status
      return response
    },
    getHeader: (name: string) => headers[name.toLowerCase()],
    setHeader: (name: string, value: unknown) => {
      headers[name.toLowerCase()] = value
      if (name === 'Location') seen.location = value as string
      return response
    },
    json: (body: unknown) => {
      seen.body = body
    },
    send: (body: unknown) => {
      seen.body = body
    },
    end: () => undefined,
  }
  return response
}
