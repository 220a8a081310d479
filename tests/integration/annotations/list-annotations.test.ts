import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotation, AnnotationSpan } from '@/lib/core/annotations/annotation-contract'
import { listAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import { createAnnotations } from '@/lib/server/annotations/create-annotations'
import { listAnnotations } from '@/lib/server/annotations/list-annotations'
import type { Actor } from '@/lib/server/context'
import { COPY, deskUnderTest, spanOf, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

type Page = { items: (Annotation & AnnotationSpan)[]; nextCursor: string | null }

async function list(query: Record<string, unknown> = {}, actor: Actor = desk.editor) {
  const parsed = listAnnotationsRoute.query.parse(query)
  const { bytes, etag } = await listAnnotations(desk.as(actor), { articleId: desk.articleId, query: parsed })
  return { etag, ...(JSON.parse(new TextDecoder().decode(bytes)) as Page) }
}

const query = (exact: string) => ({ kind: 'query', target: spanOf(exact), query: { text: 'Sure?' } })

describe('listAnnotations', () => {
  it('refuses a writer whom the article does not name', async () => {
    const stranger = await desk.addUser('writer')
    expect(await refusal(list({}, stranger))).toMatchObject({ code: 'forbidden' })
  })

  it('gives all in the order of the text, whenever they were made', async () => {
    for (const exact of ['nine million', 'OECD', '2014', 'Harbour board']) {
      await desk.annotate(desk.editor, query(exact))
    }
    const { items, nextCursor } = await list()
    expect(items.map(({ anchor }) => anchor.exact)).toEqual(['Harbour board', 'OECD', '2014', 'nine million'])
    expect(nextCursor).toBeNull()
  })

  it('pages through all once, also while others are added', async () => {
    const words = ['Harbour', 'board', 'votes', 'OECD', '2014', 'nine', 'million']
    for (const exact of words) await desk.annotate(desk.editor, query(exact))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Page = await list({ limit: '2', ...(cursor === null ? {} : { cursor }) })
      seen.push(...page.items.map(({ anchor }) => anchor.exact))
      cursor = page.nextCursor
      await desk.annotate(desk.editor, query('Harbour'))
    } while (cursor !== null)
    expect(seen).toEqual(words)
  })

  it('gives a thousand at once', async () => {
    const targets = Array.from({ length: 600 }, () => spanOf('OECD'))
    const body = { kind: 'claim' as const, targets }
    for (let time = 0; time < 2; time += 1) {
      await createAnnotations(desk.as(desk.editor), { articleId: desk.articleId, body })
    }
    const { items, nextCursor } = await list({ limit: '5000' })
    expect([items.length, nextCursor === null]).toEqual([1000, false])
  })

  it('finds words in what annotations say, in the order of the text', async () => {
    await desk.annotate(desk.editor, query('2014'))
    await desk.annotate(desk.editor, {
      ...query('OECD'),
      query: { text: 'Is it the Órgão of another body?' },
    })
    await desk.annotate(desk.editor, { ...query('Harbour'), query: { text: 'Which órgão?' } })
    const found = async (q: string, more = {}) =>
      (await list({ q, ...more })).items.map(({ anchor }) => anchor.exact)
    expect(await found('orgao')).toEqual(['Harbour', 'OECD'])
    expect(await found('BODY orgao')).toEqual(['OECD'])
    expect(await found('sure')).toEqual(['2014'])
    expect(await found('oecd')).toEqual(['OECD'])
    expect(await found('zebra')).toEqual([])
    const first = await list({ q: 'orgao', limit: '1' })
    expect(first.items.map(({ anchor }) => anchor.exact)).toEqual(['Harbour'])
    expect(await found('orgao', { limit: '1', cursor: first.nextCursor })).toEqual(['OECD'])
  })

  it('filters by kind and state and refuses a cursor that is none', async () => {
    await desk.correct(desk.editor)
    await desk.annotate(desk.editor, query('2014'))
    expect((await list({ kind: 'query' })).items.map(({ kind }) => kind)).toEqual(['query'])
    expect((await list({ state: 'approved' })).items).toEqual([])
    expect((await list({ state: 'proposed' })).items.map(({ kind }) => kind)).toEqual(['correction'])
    expect(await refusal(list({ cursor: 'bm9uZQ' }))).toMatchObject({ code: 'invalid' })
  })

  it('gives the spans of all, and nothing else of them', async () => {
    const made = await desk.correct(desk.editor)
    const start = COPY.indexOf('OECD')
    expect((await list({ view: 'spans', limit: '1' })).items).toEqual([
      {
        ...{ id: made.id, kind: 'correction', state: 'proposed', version: 1, start, end: start + 4 },
        ...{ by: made.createdBy.id, replacement: made.correction?.replacement },
      },
    ])
  })

  it('knows no revision that is not there', async () => {
    expect(await refusal(list({ revision: '2' }))).toMatchObject({ code: 'not_found' })
    expect((await list({ revision: '1' })).items).toEqual([])
  })

  it('answers the same bytes until something on the article changes', async () => {
    await desk.correct(desk.editor)
    const first = await list()
    expect((await list({}, desk.reviewer)).etag).toBe(first.etag)
    await desk.annotate(desk.editor, query('2014'))
    expect((await list()).etag).not.toBe(first.etag)
  })

  it('shows a confidential source to its keeper alone, also from the cache', async () => {
    const citations = [
      { source: { title: 'The harbour master', confidential: true }, quote: 'Eleven.', locator: 'tape 3' },
    ]
    const correction = { replacement: 'OSCE' }
    await desk.annotate(desk.editor, { kind: 'correction', target: { exact: 'OECD' }, correction, citations })
    const cited = async (actor: Actor) => (await list({}, actor)).items[0]?.citations[0]
    for (let time = 0; time < 2; time += 1) {
      expect(await cited(desk.editor)).toMatchObject({
        source: { title: 'The harbour master' },
        quote: 'Eleven.',
      })
      for (const other of [desk.reviewer, desk.admin, desk.writer, desk.otherEditor]) {
        expect(await cited(other)).toEqual({
          id: expect.any(String),
          source: {
            id: expect.any(String),
            confidential: true,
            title: 'Confidential source',
            keeper: { id: desk.editor.id, name: 'Edda Editor' },
          },
          quote: null,
          locator: null,
          stance: 'supports',
        })
      }
    }
    for (const q of ['harbour master', 'eleven']) {
      expect((await list({ q })).items).toHaveLength(1)
      expect((await list({ q }, desk.admin)).items).toEqual([])
    }
    const record = await desk.db.read.auditEvent.findMany()
    expect(JSON.stringify(record)).not.toMatch(/harbour master|Eleven|tape 3/)
    const live = await desk.db.read.outboxEvent.findMany()
    expect(JSON.stringify(live)).not.toMatch(/harbour master|Eleven|tape 3/)
  })
})
