import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { importArticle } from '@/lib/server/articles/import-article'
import { patchArticle } from '@/lib/server/articles/patch-article'
import type { Actor, Ctx } from '@/lib/server/context'
import { openDb } from '@/lib/server/db'
import { openEventStream, type EventStreamInput } from '@/lib/server/events/open-event-stream'
import { createTestDb, type TestDb } from '@/tests/support/test-db'

let test: TestDb
let editor: Actor
let leaving: AbortController
const now = new Date('2026-03-01T10:00:00Z')
const as = (actor: Actor): Ctx => ({ db: test.db, actor, now })
const add = (headline: string) => importArticle(as(editor), { headline, content: 'x', format: 'text' })
const touch = (id: string, version: number) =>
  patchArticle(as(editor), { id, version, patch: { url: `https://desk.example/${version}` } })

beforeEach(async () => {
  test = await createTestDb()
  editor = await test.addUser('editor')
  leaving = new AbortController()
})
afterEach(async () => {
  leaving.abort()
  await test.cleanup()
})

type Frame = { id?: string; event?: string; data?: unknown; comment?: string }

/** Opens a stream and reads it frame by frame, as an EventSource would. */
async function listen(actor: Actor, input: Partial<EventStreamInput> = {}, database: Ctx['db'] = test.db) {
  const stream = await openEventStream(
    { ...as(actor), db: database },
    {
      articles: null,
      lastEventId: null,
      isStillValid: () => Promise.resolve(true),
      signal: leaving.signal,
      ...input,
    },
  )
  const reader = stream
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  return async (): Promise<Frame | null> => {
    const { done, value } = await reader.read()
    return done ? null : parse(value)
  }
}

function parse(frame: string): Frame {
  const fields: Record<string, unknown> = {}
  for (const line of frame.trimEnd().split('\n')) {
    const [name = '', ...rest] = line.split(': ')
    const value = rest.join(': ')
    if (name === 'data') fields['data'] = JSON.parse(value)
    else if (name !== 'retry') fields[name === '' ? 'comment' : name] = value
  }
  return fields
}

describe('openEventStream', () => {
  it('refuses a writer who is not named, and an article that is not there', async () => {
    const writer = await test.addUser('writer')
    const { id } = await add('A')
    await expect(listen(writer, { articles: [id] })).rejects.toMatchObject({ status: 403 })
    const articles = ['01a20cc6-17b1-72bb-9d14-42466ba49243']
    await expect(listen(editor, { articles })).rejects.toMatchObject({ status: 404 })
  })

  it('begins now, and tells what happens on the articles asked for', async () => {
    const [a, b] = [await add('A'), await add('B')]
    const next = await listen(editor, { articles: [b.id] })
    expect(await next()).toEqual({ id: '2', event: 'ready', data: {} })
    await touch(a.id, 1)
    await touch(b.id, 1)
    expect(await next()).toEqual({
      id: '4',
      data: { type: 'article', articleId: b.id, id: b.id, version: 2 },
    })
  })

  it('resumes after Last-Event-ID, in order and without gaps', async () => {
    const { id } = await add('A')
    for (const version of [1, 2, 3]) await touch(id, version)
    const next = await listen(editor, { lastEventId: '2' })
    expect(await next()).toMatchObject({ id: '2', event: 'ready' })
    expect([await next(), await next()]).toMatchObject([
      { id: '3', data: { version: 3 } },
      { id: '4', data: { version: 4 } },
    ])
  })

  it.each([
    ['of rows that were cleared away', '1'],
    ['beyond the last row (an older copy was put back)', '99'],
    ['that is no number', 'abc'],
  ])('sends reset for a Last-Event-ID %s', async (_, lastEventId) => {
    const { id } = await add('A')
    for (const version of [1, 2, 3]) await touch(id, version)
    await test.db.write((tx) => tx.db.outboxEvent.deleteMany({ where: { seq: { lt: 3 } } }))
    const next = await listen(editor, { lastEventId })
    expect(await next()).toEqual({ id: '4', event: 'reset', data: {} })
    await touch(id, 4)
    expect(await next()).toMatchObject({ id: '5' })
  })

  it('hears what another program writes', async () => {
    const { id } = await add('A')
    const next = await listen(editor)
    await next()
    const other = openDb(`file:${test.file}`)
    await patchArticle(
      { ...as(editor), db: other },
      { id, version: 1, patch: { url: 'https://desk.example' } },
    )
    await other.close()
    expect(await next()).toMatchObject({ data: { id, version: 2 } })
  })

  it('shows a writer their own articles only, also one they are named on later', async () => {
    const writer = await test.addUser('writer')
    const [a, b] = [await add('A'), await add('B')]
    const next = await listen(writer)
    await next()
    await touch(a.id, 1)
    await patchArticle(as(editor), { id: b.id, version: 1, patch: { writers: [writer.id] } })
    expect(await next()).toMatchObject({ data: { articleId: b.id } })
  })

  it('names the annotation that a row is about', async () => {
    const { id } = await add('A')
    const next = await listen(editor)
    await next()
    const row = { articleId: id, type: 'decision', data: '{"id":"n1","state":"approved"}', createdAt: now }
    await test.db.write((tx) => tx.db.outboxEvent.create({ data: row }))
    await touch(id, 1)
    expect(await next()).toMatchObject({ data: { type: 'decision', annotationId: 'n1', state: 'approved' } })
  })

  it('ends once the session has ended', async () => {
    let valid = true
    const pace = { recheckMs: 20, heartbeatMs: 10 }
    const next = await listen(editor, { pace, isStillValid: () => Promise.resolve(valid) })
    await next()
    expect(await next()).toEqual({ comment: 'still here' })
    valid = false
    let last = await next()
    for (let n = 0; last !== null && n < 20; n += 1) last = await next()
    expect(last).toBeNull()
  })

  it('ends when the listener goes, and leaves nothing behind', async () => {
    const next = await listen(editor)
    await next()
    const waiting = next()
    leaving.abort()
    expect(await waiting).toBeNull()
  })
})
