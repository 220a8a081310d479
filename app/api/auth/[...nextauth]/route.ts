import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { nextAuthOptions } from '@/lib/server/auth/next-auth-options'

type Segments = { readonly params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, segments: Segments): Promise<Response> {
  const [action] = (await segments.params).nextauth
  // By this anybody, signed in or not, could write whatever they like into the desk's log.
  if (action === '_log') return new Response(null, { status: 204 })
  // next-auth's own types do not know route handlers.
  return (await NextAuth(request as never, segments as never, nextAuthOptions())) as Response
}

export { handle as GET, handle as POST }
