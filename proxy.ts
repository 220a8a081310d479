import { NextResponse, type NextRequest } from 'next/server'
import { PATH_HEADER } from '@/lib/server/auth/own-path'
import { env } from '@/lib/server/env'
import { unknownCall } from '@/lib/server/http/unknown-call'
import { unknownApiAddress } from '@/lib/server/http/api-address'
import { contentSecurityPolicy } from '@/lib/server/security/content-security-policy'
import { securityHeaders } from '@/lib/server/security/security-headers'

/** Gives every page a nonce of its own, and every answer the usual headers. */
export function proxy(request: NextRequest): Response {
  const { origin, development } = env()
  const secure = origin.startsWith('https://')
  const unknown = unknownApiAddress(request.nextUrl.pathname)
  if (unknown !== null) return withSecurityHeaders(unknown, secure)
  const headers = new Headers(request.headers)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, { development })
  // Next reads the nonce for its own scripts from the request's policy; the layout reads it from x-nonce.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const { pathname } = request.nextUrl
  const refusal = /^\/api\/v1(\/|$)/.test(pathname) ? unknownCall(request.method, pathname) : null
  const response = refusal
    ? new NextResponse(refusal.body, refusal)
    : NextResponse.next({ request: { headers } })
  // The API's answers are data; its file exports bring a policy of their own.
  if (!/^\/api\/(v1|auth)(\/|$)/.test(pathname)) {
    response.headers.set('content-security-policy', policy)
  }
  return withSecurityHeaders(response, secure)
}

function withSecurityHeaders(response: Response, secure: boolean): Response {
  for (const [name, value] of securityHeaders({ secure })) response.headers.set(name, value)
  return response
}

export const config = {
  // What the build made is immutable and holds no page.
  matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'],
}
