import '@/tests/support/desk-env'
import { expect, it } from '@jest/globals'
import { NextRequest } from 'next/server'
import { POST } from '@/app/api/auth/[...nextauth]/route'

it("does not reach next-auth's logger, which would write what anybody sends", async () => {
  const body = JSON.stringify({ level: 'error', code: 'X', message: 'a line of theirs' })
  const headers = { 'content-type': 'application/json' }
  const request = new NextRequest('http://desk.test/api/auth/_log', { method: 'POST', body, headers })
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ['_log'] }) })
  expect(answer.status).toBe(204)
})
