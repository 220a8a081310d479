import '@/tests/support/desk-env'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GET as listArticles, POST as importArticle } from '@/app/api/v1/articles/route'
import { GET as readArticle, PATCH as patchArticle } from '@/app/api/v1/articles/[id]/route'
import { GET as listTrail } from '@/app/api/v1/articles/[id]/audit/route'
import { GET as readCoverage } from '@/app/api/v1/articles/[id]/coverage/route'
import { GET as articleEvents } from '@/app/api/v1/articles/[id]/events/route'
import { GET as exportArticle } from '@/app/api/v1/articles/[id]/export/route'
import { GET as readRevision } from '@/app/api/v1/articles/[id]/revisions/[n]/route'
import { GET as verify } from '@/app/api/v1/audit/verify/route'
import { GET as allEvents } from '@/app/api/v1/events/route'
import { GET as health } from '@/app/api/v1/health/route'
import { GET as openApi } from '@/app/api/v1/openapi.json/route'
import { createSource } from '@/lib/server/sources/create-source'
import { deskOverHttp, type Ask, type DeskOverHttp, type Who } from '@/tests/support/desk-over-http'
import { COPY, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { sessionHeaders } from '@/tests/support/requests'
import type { Handler } from '@/tests/support/route-files'

let over: DeskOverHttp
let desk: DeskUnderTest
beforeAll(async () => {
  over = await deskOverHttp()
  desk = over.desk
})
afterAll(() => desk.cleanup())
const call = (handler: Handler, what: Ask) => over.ask(handler, what)

describe('importing', () => {
  it('refuses a writer', async () => {
    const body = JSON.stringify({ content: 'A', format: 'text' })
    const refused = await call(importArticle, { who: 'writer', method: 'POST', body })
    expect(refused.status).toBe(403)
  })

  it('takes the same copy as JSON and as a file', async () => {
    const body = JSON.stringify({ content: COPY, format: 'text' })
    const asJson = await call(importArticle, { who: 'editor', method: 'POST', body })
    const form = new FormData()
    form.set('file', new File([COPY], 'story.txt'))
    form.set('byline', 'By Wim Writer')
    const asFile = await call(importArticle, { who: 'editor', method: 'POST', body: form })
    expect([asJson.status, asFile.status]).toEqual([201, 201])
    const [one, other] = [await asJson.json(), await asFile.json()] as { revision: unknown }[]
    expect(other?.revision).toEqual(one?.revision)
  })

  it('answers a repeated request once', async () => {
    const headers = { 'idempotency-key': 'one' }
    const body = JSON.stringify({ content: 'Once\nonly.', format: 'text' })
    const again = async () =>
      (await call(importArticle, { who: 'editor', method: 'POST', headers, body })).text()
    expect(await again()).toEqual(await again())
    expect(await desk.db.read.article.count({ where: { headline: 'Once' } })).toBe(1)
  })

  it('answers a repeated upload once, whatever boundary its sender made up', async () => {
    const again = async () => {
      const form = new FormData()
      form.set('file', new File(['Uploaded\nonce.'], 'story.txt'))
      const headers = { 'idempotency-key': 'upload' }
      const answer = await call(importArticle, { who: 'editor', method: 'POST', headers, body: form })
      return { status: answer.status, text: await answer.text() }
    }
    expect(await again()).toEqual(await again())
    expect(await desk.db.read.article.count({ where: { headline: 'Uploaded' } })).toBe(1)
  })

  it('refuses more than Next hands on before it looks at what it says', async () => {
    const body = '{'.repeat(10_000_001)
    const refused = await call(importArticle, { who: 'editor', method: 'POST', body })
    expect(refused.status).toBe(413)
  })

  it('names the field that is wrong', async () => {
    const body = JSON.stringify({ content: 'A', format: 'word' })
    const refused = await call(importArticle, { who: 'editor', method: 'POST', body })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'invalid', errors: [{ path: 'format' }] })
  })
})

describe('reading', () => {
  it('shows an article with its version as ETag', async () => {
    const answer = await call(readArticle, { who: 'writer' })
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(await answer.json()).toMatchObject({ id: desk.articleId, revision: { number: 1, text: COPY } })
  })

  it('clamps a page to what was asked, and answers 304 to its own ETag', async () => {
    const first = await call(listArticles, { who: 'editor', query: '?limit=1' })
    const { items, nextCursor } = (await first.json()) as { items: unknown[]; nextCursor: unknown }
    expect(items).toHaveLength(1)
    expect(typeof nextCursor).toBe('string')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const most = await call(listArticles, { who: 'editor', query: '?limit=99999999999999999999' })
    expect(most.status).toBe(200)
    const second = await call(listArticles, { who: 'editor', query: '?limit=1', headers })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
    const any = await call(listArticles, { who: 'editor', headers: { 'if-none-match': '*' } })
    expect(any.status).toBe(304)
  })

  it('by HEAD needs no Origin of a session, as by GET', async () => {
    const { cookie = '' } = await sessionHeaders(desk.db, desk.editor.id)
    for (const method of ['GET', 'HEAD']) {
      expect((await call(readArticle, { method, headers: { cookie } })).status).toBe(200)
    }
  })

  it('shows a revision, and 404 for one that is not there', async () => {
    expect((await call(readRevision, { who: 'editor', params: { n: '1' } })).status).toBe(200)
    expect((await call(readRevision, { who: 'editor', params: { n: '7' } })).status).toBe(404)
  })

  it('shows coverage and the trail', async () => {
    const coverage = await call(readCoverage, { who: 'writer' })
    expect(await coverage.json()).toMatchObject({ revision: 1, totals: { sentences: 4, open: 4 } })
    expect((await call(listTrail, { who: 'writer' })).status).toBe(403)
    expect(await (await call(listTrail, { who: 'editor' })).json()).toMatchObject({
      items: [{ verb: 'imported' }],
    })
  })
})

describe('changing', () => {
  it('refuses in the order of the contract: role, then version', async () => {
    const patch = { method: 'PATCH', body: '{"url":"https://desk.example"}' }
    expect((await call(patchArticle, { ...patch, who: 'writer' })).status).toBe(403)
    expect((await call(patchArticle, { ...patch, who: 'editor' })).status).toBe(428)
    const stale = { 'if-match': '"9"' }
    expect((await call(patchArticle, { ...patch, who: 'editor', headers: stale })).status).toBe(412)
    const seen = { 'if-match': 'W/"1"' }
    const changed = await call(patchArticle, { ...patch, who: 'editor', headers: seen })
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
  })
})

describe('exporting', () => {
  it.each(['text', 'html', 'markdown', 'w3c', 'json'])(
    'gives %s as a download that nothing runs in',
    async (format) => {
      const file = await call(exportArticle, { who: 'writer', query: `?format=${format}` })
      expect(file.status).toBe(200)
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
      expect(file.headers.get('content-security-policy')).toMatch(/^sandbox/)
      expect((await file.text()).length).toBeGreaterThan(50)
    },
  )

  it('gives the original text to the byte, and refuses an annotated text', async () => {
    const file = await call(exportArticle, { who: 'editor', query: '?format=text&copy=original' })
    expect(await file.text()).toBe(COPY)
    const refused = await call(exportArticle, { who: 'editor', query: '?format=text&copy=annotated' })
    expect(refused.status).toBe(422)
  })

  it('keeps a confidential source out, and gives it only to who may see it and asks', async () => {
    const ctx = desk.as(desk.editor)
    const source = await createSource(ctx, { title: 'The harbour master', confidential: true })
    await desk.annotate(desk.editor, {
      kind: 'correction',
      target: { exact: '2014' },
      correction: { replacement: '2015' },
      citations: [{ sourceId: source.id, quote: 'It was 2015.' }],
    })
    const body = async (who: Who, more = '') =>
      (await call(exportArticle, { who, query: `?format=json${more}` })).text()
    expect(await body('editor')).not.toMatch(/harbour master"|It was 2015/)
    expect(await body('reviewer', '&confidential=include')).not.toMatch(/harbour master"|It was 2015/)
    expect(await body('editor', '&confidential=include')).toMatch(/It was 2015/)
    const event = await desk.db.read.auditEvent.findFirst({
      where: { verb: 'exported' },
      orderBy: { seq: 'desc' },
    })
    expect(event?.data).toContain('"confidential":true')
  })
})

describe('the record', () => {
  it('is verified by reviewers, and holds', async () => {
    expect((await call(verify, { who: 'editor' })).status).toBe(403)
    expect(await (await call(verify, { who: 'reviewer' })).json()).toMatchObject({ ok: true, firstBad: null })
  })
})

describe('events', () => {
  it('resume behind Last-Event-ID and end with the request', async () => {
    const leaving = new AbortController()
    const headers = { 'last-event-id': '1' }
    const stream = await call(articleEvents, { who: 'writer', headers, signal: leaving.signal })
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toContain('event: ready\nid: 1\n')
    expect((await reader?.read())?.value).toContain(`"articleId":"${desk.articleId}"`)
    leaving.abort()
    let done = false
    for (let n = 0; !done && n < 50; n += 1) done = (await reader?.read())?.done ?? true
    expect(done).toBe(true)
  })

  it('refuse articles that are not there or not theirs', async () => {
    const other = await desk.importCopy('Other\ncopy.')
    expect((await call(allEvents, { who: 'writer', query: `?articles=${other}` })).status).toBe(403)
    expect((await call(allEvents, { who: 'editor', query: '?articles=nothing' })).status).toBe(404)
    expect((await call(allEvents, {})).status).toBe(401)
  })
})

describe('what anybody may ask', () => {
  it('is whether the desk is up, and what the API is', async () => {
    expect(await (await call(health, {})).json()).toMatchObject({ status: 'ok', database: 'ok' })
    expect(await (await call(openApi, {})).json()).toMatchObject({ openapi: '3.1.0' })
  })
})
