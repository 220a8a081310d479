import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { POST as comment } from '@/app/api/v1/annotations/[id]/comments/route'
import { GET as listClaims } from '@/app/api/v1/claims/route'
import { PATCH as patchSource } from '@/app/api/v1/sources/[id]/route'
import { createSource } from '@/lib/server/sources/create-source'
import { deskOverHttp, type Ask, type DeskOverHttp } from '@/tests/support/desk-over-http'
import { refusalsOf } from '@/tests/support/refusals-of'
import type { Handler } from '@/tests/support/route-files'

const missing = { id: '01890000-0000-7000-8000-000000000000' }
let over: DeskOverHttp
beforeAll(async () => {
  over = await deskOverHttp()
})
afterAll(() => over.desk.cleanup())
const ask = (handler: Handler, what: Ask) => over.ask(handler, what)

describe('commenting', () => {
  refusalsOf(ask, comment, 'POST', [
    ['empty', '422 invalid', () => ({ who: 'writer', params: missing, body: { text: ' ' } })],
    ['not there', '404 not_found', () => ({ who: 'writer', params: missing, body: { text: 'Yes.' } })],
  ])
})

describe('changing a source', () => {
  const script = { url: 'javascript:alert(1)' }
  refusalsOf(ask, patchSource, 'PATCH', [
    ['a script as address', '422 invalid', () => ({ who: 'writer', params: missing, body: script })],
    ['not there', '404 not_found', () => ({ who: 'writer', params: missing, body: {} })],
  ])

  it('is refused for the role, then for the missing If-Match', async () => {
    const { id } = await createSource(over.desk.as(over.desk.editor), { title: 'Port log' })
    const change = { method: 'PATCH', params: { id }, body: {} }
    expect((await ask(patchSource, { ...change, who: 'writer' })).status).toBe(403)
    expect((await ask(patchSource, { ...change, who: 'editor' })).status).toBe(428)
  })
})

describe('listing claims', () => {
  refusalsOf(ask, listClaims, 'GET', [['not a writer’s', '403 forbidden', () => ({ who: 'writer' })]])
})
