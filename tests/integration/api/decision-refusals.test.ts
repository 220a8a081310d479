import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe } from '@jest/globals'
import { POST as decide } from '@/app/api/v1/annotations/[id]/decision/route'
import { POST as decideMany } from '@/app/api/v1/articles/[id]/decisions/route'
import { deskOverHttp, type Ask, type DeskOverHttp, type Who } from '@/tests/support/desk-over-http'
import { refusalsOf } from '@/tests/support/refusals-of'
import { rejectedCorrection } from '@/tests/support/rejected-correction'
import type { Handler } from '@/tests/support/route-files'

const missing = { id: '01890000-0000-7000-8000-000000000000' }
const textHash = '0'.repeat(64)
const approval = { decision: 'approve', textHash }
let over: DeskOverHttp
beforeAll(async () => {
  over = await deskOverHttp()
})
afterAll(() => over.desk.cleanup())

const ask = (handler: Handler, what: Ask) => over.ask(handler, what)
const ofRejected = async (who: Who): Promise<Ask> => ({
  who,
  params: { id: (await rejectedCorrection(over.desk)).id },
  body: approval,
})

describe('deciding', () => {
  refusalsOf(ask, decide, 'POST', [
    ['no textHash', '422 invalid', () => ({ who: 'writer', params: missing, body: { decision: 'approve' } })],
    ['not there', '404 not_found', () => ({ who: 'writer', params: missing, body: approval })],
    ['own', '403 four_eyes', () => ofRejected('editor')],
    ['not by role', '403 forbidden', () => ofRejected('otherEditor')],
    ['decided', '409 decided', () => ofRejected('reviewer')],
    [
      'stale',
      '409 text_changed',
      async () => ({
        who: 'reviewer',
        params: { id: (await over.desk.correct(over.desk.editor)).id },
        body: approval,
      }),
    ],
  ])
})

describe('deciding several', () => {
  const body = { decision: 'approve', items: [{ ...missing, textHash }] }
  refusalsOf(ask, decideMany, 'POST', [
    ['not by role', '403 forbidden', () => ({ who: 'editor', body })],
    ['refused', '409 refused', () => ({ who: 'reviewer', body })],
  ])
})
