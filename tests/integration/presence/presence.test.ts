import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { patchArticle } from '@/lib/server/articles/patch-article'
import type { Actor } from '@/lib/server/context'
import { openEventStream } from '@/lib/server/events/open-event-stream'
import { memoryPresence } from '@/lib/server/presence/presence-store'
import { sayPresence } from '@/lib/server/presence/say-presence'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await deskUnderTest()
})
afterAll(() => desk.cleanup())

type Heard = { readonly event: string; readonly id: string | null; readonly data: Record<string, unknown> }

/** A page that has the article open. `until` reads on until something heard passes. */
async function open(actor: Actor, articleId: string, lastEventId: string | null = null) {
  const leaving = new AbortController()
  const stream = await openEventStream(desk.as(actor), {
    articles: [articleId],
    lastEventId,
    isStillValid: () => Promise.resolve(true),
    withPresence: true,
    signal: leaving.signal,
  })
  const reader = stream
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  const heard: Heard[] = []
  const until = async (passes: (one: Heard) => boolean): Promise<Heard> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) throw new Error('the stream has ended')
      const lines = new Map(
        value.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
      )
      const one = {
        event: lines.get('event') ?? 'message',
        id: lines.get('id') ?? null,
        data: JSON.parse(lines.get('data') ?? '{}') as Record<string, unknown>,
      }
      heard.push(one)
      if (passes(one)) return one
    }
  }
  return { heard, until, close: () => leaving.abort() }
}
const isPresence = ({ event }: Heard) => event === 'presence'

describe('presence on an article', () => {
  it('is told with the stream, without an id, and refused to a writer of another article', async () => {
    const articleId = await desk.importCopy('Ferries\nThe ferry is late.')
    const a = await open(desk.editor, articleId)
    expect(await a.until(isPresence)).toMatchObject({
      id: null,
      data: { articleId, all: true, here: [{ id: desk.editor.id, name: 'Edda Editor', at: null }], gone: [] },
    })
    const b = await open(desk.reviewer, articleId)
    const both = (await b.until(isPresence)).data['here']
    expect(both).toMatchObject([{ id: desk.editor.id }, { id: desk.reviewer.id }])
    expect((await a.until(isPresence)).data).toMatchObject({ all: false, here: [{ id: desk.reviewer.id }] })
    await expect(sayPresence(desk.as(desk.writer), { id: articleId, at: null })).rejects.toMatchObject({
      status: 403,
    })
    await expect(open(desk.writer, articleId)).rejects.toMatchObject({ status: 403 })
    b.close()
    expect((await a.until(isPresence)).data).toMatchObject({ here: [], gone: [desk.reviewer.id] })
    a.close()
  })

  it('says where somebody looks, in one place for two tabs, and writes nothing', async () => {
    const articleId = await desk.importCopy('Ferries\nThe ferry is late.')
    const [a, b, again] = [
      await open(desk.editor, articleId),
      await open(desk.reviewer, articleId),
      await open(desk.reviewer, articleId),
    ]
    for (const page of [a, b, again]) await page.until(isPresence)
    const before = await desk.db.read.auditEvent.count()
    const { people } = await sayPresence(desk.as(desk.reviewer), { id: articleId, at: { start: 9 } })
    expect(people).toHaveLength(2)
    const moved = await a.until(({ data }) => JSON.stringify(data).includes('"start":9'))
    expect(moved.data['here']).toMatchObject([{ id: desk.reviewer.id, at: { start: 9 } }])
    expect(await desk.db.read.auditEvent.count()).toBe(before)
    for (const page of [a, b, again]) page.close()
  })

  it('refuses a page that says it without end', async () => {
    const ask = () => sayPresence(desk.as(desk.otherEditor), { id: desk.articleId, at: null })
    const answers = await Promise.allSettled(Array.from({ length: 100 }, ask))
    const refused = answers.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ reason: { code: 'rate_limited' } })
  })

  it('keeps somebody whose connection comes back, and counts two tabs', async () => {
    const presence = memoryPresence(30)
    const person = { id: 'a', personId: 'p', name: 'Ana' }
    const gone = new Promise<void>((resolve) => {
      presence.onChange('x', () => {
        void presence.people('x').then((people) => (people.length === 0 ? resolve() : undefined))
      })
    })
    const leaves = [presence.enter('x', person), presence.enter('x', { ...person, id: 'b' })]
    leaves[0]?.()
    leaves[0]?.()
    expect(await presence.people('x')).toEqual([{ id: 'a', name: 'Ana', at: null }])
    leaves[1]?.()
    const back = presence.enter('x', person)
    expect(await presence.people('x')).toHaveLength(1)
    back()
    await gone
  })
})

describe('fifty people on one article', () => {
  it('hear every event once, in order, also those whose connection breaks in the middle', async () => {
    const articleId = await desk.importCopy('Ferries\nThe ferry is late.')
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, n) => desk.addUser('editor', { name: `Editor ${String(n)}` })),
    )
    const pages = await Promise.all(people.map((person) => open(person, articleId)))
    await Promise.all(pages.map((page) => page.until(({ event }) => event === 'ready')))
    const versions = Array.from({ length: 20 }, (_, n) => n + 1)
    const isLast = ({ data }: Heard) => data['version'] === 21
    const listening = pages.map(async (page, n) => {
      if (n % 2 === 0) {
        await page.until(isLast)
        return page.heard
      }
      await page.until(({ data }) => data['version'] === 2 + (n % 19))
      page.close()
      const last = page.heard.findLast(({ id }) => id !== null)?.id ?? null
      const again = await open(people[n] as Actor, articleId, last)
      await again.until(isLast)
      again.close()
      return [...page.heard, ...again.heard]
    })
    for (const version of versions) {
      const patch = { url: `https://desk.example/${String(version)}` }
      await patchArticle(desk.as(desk.editor), { id: articleId, version, patch })
    }
    for (const heard of await Promise.all(listening)) {
      const said = heard.filter(({ event }) => event === 'message').map(({ data }) => data['version'])
      expect(said).toEqual(versions.map((version) => version + 1))
    }
    for (const page of pages) page.close()
  })
})
