import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe } from '@jest/globals'
import { DELETE as withdraw, PATCH as patch } from '@/app/api/v1/annotations/[id]/route'
import { POST as create } from '@/app/api/v1/articles/[id]/annotations/route'
import { POST as createMany } from '@/app/api/v1/articles/[id]/annotations/bulk/route'
import { deskOverHttp, type Ask, type DeskOverHttp } from '@/tests/support/desk-over-http'
import { refusalsOf } from '@/tests/support/refusals-of'
import { rejectedCorrection } from '@/tests/support/rejected-correction'
import type { Handler } from '@/tests/support/route-files'

const missing = { id: '01890000-0000-7000-8000-000000000000' }
const claim = { kind: 'claim', target: { exact: 'OECD' } }
const nowhere = { exact: 'nowhere' }
let over: DeskOverHttp
beforeAll(async () => {
  over = await deskOverHttp()
})
afterAll(() => over.desk.cleanup())

const ask = (handler: Handler, what: Ask) => over.ask(handler, what)
const rejected = async () => ({ id: (await rejectedCorrection(over.desk)).id })

describe('creating', () => {
  refusalsOf(ask, create, 'POST', [
    ['by nobody', '401 unauthenticated', () => ({ body: '{' })],
    ['no JSON', '400 invalid_json', () => ({ who: 'writer', params: missing, body: '{' })],
    ['no contract', '422 invalid', () => ({ who: 'writer', params: missing, body: { kind: 'claim' } })],
    ['no article', '404 not_found', () => ({ who: 'writer', params: missing, body: claim })],
    ['an id that is none', '404 not_found', () => ({ who: 'writer', params: { id: 'x' }, body: claim })],
    ['not a writer’s', '403 forbidden', () => ({ who: 'writer', body: { ...claim, target: nowhere } })],
    ['no such quote', '422 quote_not_found', () => ({ who: 'editor', body: { ...claim, target: nowhere } })],
  ])
})

describe('creating at several places', () => {
  refusalsOf(ask, createMany, 'POST', [
    [
      'not a writer’s',
      '403 forbidden',
      () => ({ who: 'writer', body: { kind: 'claim', targets: [nowhere] } }),
    ],
  ])
})

describe('changing', () => {
  const replacement = (text: unknown) => ({ correction: { replacement: text } })
  const byEditor = async (body: unknown, version?: string): Promise<Ask> => ({
    who: 'editor',
    params: await rejected(),
    body,
    ...(version !== undefined && { headers: { 'if-match': version } }),
  })
  refusalsOf(ask, patch, 'PATCH', [
    ['no contract', '422 invalid', () => ({ who: 'writer', params: missing, body: replacement(1) })],
    ['not there', '404 not_found', () => ({ who: 'writer', params: missing, body: {} })],
    ['not theirs', '403 forbidden', async () => ({ who: 'writer', params: await rejected(), body: {} })],
    ['no If-Match', '428 if_match_required', () => byEditor({ claim: {} })],
    ['stale', '412 version_mismatch', () => byEditor({ claim: {} }, '"1"')],
    ['another kind’s part', '422 invalid', () => byEditor({ claim: {} }, 'W/"4"')],
    ['decided', '409 decided', () => byEditor(replacement('x'), '"4"')],
  ])
})

describe('withdrawing', () => {
  refusalsOf(ask, withdraw, 'DELETE', [
    ['not there', '404 not_found', () => ({ who: 'writer', params: missing })],
    ['not theirs', '403 forbidden', async () => ({ who: 'otherEditor', params: await rejected() })],
    ['decided', '409 decided', async () => ({ who: 'editor', params: await rejected() })],
  ])
})
