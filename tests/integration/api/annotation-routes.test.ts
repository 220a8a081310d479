import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GET as list, POST as create } from '@/app/api/v1/articles/[id]/annotations/route'
import { deskOverHttp, type Ask, type DeskOverHttp } from '@/tests/support/desk-over-http'

const correction = { kind: 'correction', target: { exact: 'OECD' }, correction: { replacement: 'OSCE' } }
let over: DeskOverHttp
beforeAll(async () => {
  over = await deskOverHttp()
})
afterAll(() => over.desk.cleanup())

async function post(what: Ask) {
  const response = await over.ask(create, { ...what, method: 'POST' })
  return { status: response.status, headers: response.headers, json: (await response.json()) as unknown }
}

describe('answers', () => {
  it('a new annotation with 201 and its version as ETag', async () => {
    const made = await post({ who: 'editor', body: correction })
    expect(made).toMatchObject({ status: 201, json: { state: 'proposed', version: 1 } })
    expect(made.headers.get('etag')).toBe('"1"')
  })

  it('a list with an ETag, and 304 to whoever has it', async () => {
    const first = await over.ask(list, { who: 'editor' })
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect(first.status).toBe(200)
    expect((await over.ask(list, { who: 'editor', headers })).status).toBe(304)
    await over.desk.correct(over.desk.editor)
    expect((await over.ask(list, { who: 'editor', headers })).status).toBe(200)
  })
})

describe('a repeated request', () => {
  const count = () => over.desk.db.read.annotation.count()

  it('with the same key and body gives the stored answer and changes nothing', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await post({ who: 'editor', body: correction, headers })
    const before = await count()
    const again = await post({ who: 'editor', body: correction, headers })
    expect(again).toMatchObject({ status: 201, json: first.json })
    expect(await count()).toBe(before)
  })

  it('with the same key and another body is refused; another person’s key is their own', async () => {
    const headers = { 'idempotency-key': 'once' }
    const body = { ...correction, correction: { replacement: 'other' } }
    expect(await post({ who: 'editor', body, headers })).toMatchObject({
      status: 422,
      json: { code: 'idempotency_mismatch' },
    })
    expect(await post({ who: 'otherEditor', body, headers })).toMatchObject({ status: 201 })
  })

  it('keeps no refusal: after one, the key is free', async () => {
    const headers = { 'idempotency-key': 'after-refusal' }
    const body = { ...correction, target: { exact: 'nowhere' } }
    expect((await post({ who: 'editor', body, headers })).status).toBe(422)
    expect((await post({ who: 'editor', body: correction, headers })).status).toBe(201)
  })
})
