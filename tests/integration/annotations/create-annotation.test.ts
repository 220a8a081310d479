import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { verifyChain } from '@/lib/core/audit/chain'
import { annotationSchema, createAnnotationsInput } from '@/lib/core/annotations/annotation-contract'
import { createAnnotations } from '@/lib/server/annotations/create-annotations'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { readAnnotation } from '@/lib/server/annotations/read-annotation'
import { decide } from '@/lib/server/decisions/decide'
import { COPY, deskUnderTest, spanOf, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const correction = { replacement: 'OSCE', reason: 'Another body.' }
const claim = { statement: '12 ferries were counted', claimant: 'Ana Prado', verdict: 'mostly correct' }

describe('who may', () => {
  it.each([
    ['a claim', { kind: 'claim', target: { exact: 'OECD' } }],
    ['a query', { kind: 'query', target: { exact: 'OECD' }, query: { text: 'Sure?' } }],
  ])('refuses a writer %s', async (_, input) => {
    expect(await refusal(desk.annotate(desk.writer, input))).toMatchObject({ code: 'forbidden', status: 403 })
  })

  it('lets a writer propose a correction on an article that names them, and on no other', async () => {
    expect(await desk.correct(desk.writer)).toMatchObject({ state: 'proposed' })
    const other = await desk.importCopy(COPY)
    const input = { kind: 'correction', target: { exact: 'OECD' }, correction }
    expect(await refusal(desk.annotate(desk.writer, input, other))).toMatchObject({ code: 'forbidden' })
  })

  it('says that a missing article is not there', async () => {
    const input = { kind: 'correction', target: { exact: 'OECD' }, correction }
    const missing = '01890000-0000-7000-8000-000000000000'
    expect(await refusal(desk.annotate(desk.editor, input, missing))).toMatchObject({ code: 'not_found' })
  })
})

describe('what is stored', () => {
  it.each([
    ['a correction', { kind: 'correction', target: spanOf('OECD'), correction }],
    [
      'an insertion',
      { kind: 'correction', target: { ...spanOf('OECD'), end: spanOf('OECD').start }, correction },
    ],
    ['a query', { kind: 'query', target: { exact: 'nine million' }, query: { text: 'Of what?' } }],
    ['a claim', { kind: 'claim', target: { exact: '12 ferries' }, claim }],
    [
      'a correction with evidence',
      {
        kind: 'correction',
        target: { exact: 'OECD' },
        correction,
        citations: [{ source: { url: 'https://osce.example/about' }, quote: 'We observe.', locator: 'p. 2' }],
      },
    ],
    [
      'a claim with evidence',
      {
        kind: 'claim',
        target: { exact: '12 ferries' },
        claim,
        citations: [{ source: { title: 'Port log' } }],
      },
    ],
  ])('answers %s as it is read afterwards', async (_, input) => {
    const made = await desk.annotate(desk.editor, input)
    expect(await readAnnotation(desk.as(desk.editor), made)).toEqual({ ...made, comments: [] })
    expect(annotationSchema.parse(made)).toEqual(made)
  })

  it('keeps the span with its quote, guesses the category and sees the quotation', async () => {
    expect(await desk.correct(desk.editor)).toMatchObject({
      kind: 'correction',
      state: 'proposed',
      version: 1,
      anchor: { revision: 1, ...{ start: 41, end: 45 }, exact: 'OECD', state: 'exact' },
      correction: { original: 'OECD', replacement: 'OSCE', category: 'name', reason: '', inQuotation: false },
      authors: [desk.editor.id],
      createdBy: { id: desk.editor.id, name: 'Edda Editor' },
    })
    const quoted = await desk.correct(desk.editor, '2014', '2015')
    expect(quoted.correction).toMatchObject({ category: 'date', inQuotation: true })
  })

  it('fills the claim from the quote and the verdict in the words of the scale', async () => {
    const made = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' } })
    expect(made).toMatchObject({
      state: 'open',
      claim: { statement: '12 ferries', verdict: null, articles: 1 },
    })
    const judged = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' }, claim })
    expect(judged).toMatchObject({
      state: 'checked',
      claim: {
        verdict: 'Mostly correct',
        state: 'checked',
        verdicts: [{ by: { id: desk.editor.id }, verdict: 'Mostly correct' }],
      },
    })
  })

  it('joins a correction to a claim, which lists it', async () => {
    const stated = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' }, claim })
    const claimId = stated.claim?.id
    const made = await desk.annotate(desk.editor, {
      kind: 'correction',
      target: { exact: '12' },
      correction: { replacement: '11' },
      claimId,
    })
    expect(made.correction?.claim).toEqual({
      id: claimId,
      statement: claim.statement,
      verdict: 'Mostly correct',
    })
    const read = await readAnnotation(desk.as(desk.editor), stated)
    expect(read.claim?.correctionIds).toEqual([made.id])
  })

  it('writes the event and tells live pages ids alone', async () => {
    const made = await desk.correct(desk.editor)
    const events = await desk.db.read.auditEvent.findMany({ orderBy: { seq: 'asc' } })
    expect(verifyChain(events).ok).toBe(true)
    expect(events.at(-1)).toMatchObject({ verb: 'annotated', thing: `annotation:${made.id}` })
    expect(JSON.parse(events.at(-1)?.data ?? '')).toMatchObject({ exact: 'OECD', textHash: made.textHash })
    const live = await desk.db.read.outboxEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(live).toMatchObject({ articleId: desk.articleId, type: 'annotation' })
    expect(live?.data).not.toContain('OECD')
  })

  it('brings a signed-off article back to open', async () => {
    const data = { status: 'signed_off' } as const
    await desk.db.write((tx) => tx.db.article.update({ where: { id: desk.articleId }, data }))
    await desk.correct(desk.editor)
    const article = await desk.db.read.article.findUnique({ where: { id: desk.articleId } })
    expect(article).toMatchObject({ status: 'open', version: 2 })
    expect(await desk.verbs(`article:${desk.articleId}`)).toEqual(['imported', 'status_changed'])
  })
})

describe('what is refused', () => {
  it.each([
    ['a target on another revision', { target: { revision: 2, start: 1, end: 2 } }, 'stale_revision', 409],
    ['a quote that is not there', { target: { exact: 'OSCE' } }, 'quote_not_found', 422],
    ['a quote that is there twice', { target: { exact: 'harbour' } }, 'quote_ambiguous', 422],
    ['offsets beyond the text', { target: { revision: 1, start: 1, end: 9999 } }, 'invalid_target', 422],
    [
      'nothing put in at a point',
      { target: { revision: 1, start: 9, end: 9 }, correction: { replacement: '' } },
      'empty_span',
      422,
    ],
    ['joining the headline', { target: { revision: 1, start: 30, end: 40 } }, 'span_crosses_structure', 422],
    [
      'what the copy says already',
      { target: { exact: 'OECD' }, correction: { replacement: 'OECD' } },
      'invalid',
      422,
    ],
    [
      'a claim that is not there',
      { target: { exact: 'OECD' }, claimId: '01890000-0000-7000-8000-000000000000' },
      'invalid',
      422,
    ],
    [
      'a source that is not there',
      { target: { exact: 'OECD' }, citations: [{ sourceId: '01890000-0000-7000-8000-000000000000' }] },
      'invalid',
      422,
    ],
  ])('%s', async (_, part, code, status) => {
    const input = { kind: 'correction', correction, ...part }
    expect(await refusal(desk.annotate(desk.editor, input))).toMatchObject({ code, status })
    expect(await desk.db.read.annotation.count()).toBe(0)
  })

  it('a claim on a point, and a verdict the desk does not use, naming the field', async () => {
    const point = { kind: 'claim', target: { revision: 1, start: 9, end: 9 } }
    expect(await refusal(desk.annotate(desk.editor, point))).toMatchObject({ code: 'empty_span' })
    const input = { kind: 'claim', target: { exact: 'OECD' }, claim: { verdict: 'Pants on fire' } }
    expect(await refusal(desk.annotate(desk.editor, input))).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'claim.verdict' }],
    })
    expect(await desk.db.read.claim.count()).toBe(0)
  })

  it('more than 10,000 on an article', async () => {
    await desk.correct(desk.editor)
    const where = { id: desk.articleId, annotationCount: 1 }
    await desk.db.write((tx) => tx.db.article.update({ where, data: { annotationCount: 10_000 } }))
    expect(await refusal(desk.correct(desk.editor))).toMatchObject({ code: 'too_many', status: 422 })
  })
})

describe('beside approved corrections', () => {
  it('is set aside by one that begins far before it, also when its place was chosen later', async () => {
    const line = 'The OECD observers counted 12 ferries in the harbour, said Ana Prado.'
    const long = await desk.correct(desk.editor, 'ferries', 'boats')
    const current = await readAnnotation(desk.as(desk.editor), long)
    const moved = await patchAnnotation(desk.as(desk.editor), {
      id: current.id,
      version: current.version,
      patch: { target: { exact: line } },
    })
    const body = { decision: 'approve', textHash: moved.textHash } as const
    await decide(desk.as(desk.reviewer), { id: moved.id, body })
    const inside = { kind: 'correction', target: { exact: 'Prado' }, correction: { replacement: 'Prada' } }
    expect(await desk.annotate(desk.editor, inside)).toMatchObject({
      state: 'superseded',
      supersededBy: moved.id,
    })
    expect(await desk.correct(desk.editor, 'sailed', 'rowed')).toMatchObject({ state: 'proposed' })
  })
})

describe('at several places', () => {
  const bulk = (targets: readonly unknown[], more: object = {}) =>
    createAnnotations(desk.as(desk.editor), {
      articleId: desk.articleId,
      body: createAnnotationsInput.parse({
        kind: 'correction',
        correction: { replacement: 'port' },
        targets,
        ...more,
      }),
    })
  const first = COPY.indexOf('harbour,')
  const second = COPY.indexOf('harbour.')
  const at = (start: number) => ({ revision: 1, start, end: start + 'harbour'.length })

  it('makes each its own annotation', async () => {
    const { items } = await bulk([at(first), at(second)])
    expect(items.map(({ anchor }) => anchor.start)).toEqual([first, second])
    expect(new Set(items.map(({ id }) => id)).size).toBe(2)
  })

  it('cites a new source once in the library, at each place', async () => {
    const citations = [{ source: { title: 'Minutes of May' } }]
    const { items } = await bulk([at(first), at(second)], { citations })
    const cited = items.flatMap((item) => item.citations)
    expect(new Set(cited.map(({ id }) => id)).size).toBe(2)
    expect(new Set(cited.map(({ source }) => source.id)).size).toBe(1)
    expect(await desk.db.read.source.count()).toBe(1)
  })

  it('makes none when one target is refused', async () => {
    expect(await refusal(bulk([at(first), { exact: 'nowhere' }]))).toMatchObject({ code: 'quote_not_found' })
    expect(await desk.db.read.annotation.count()).toBe(0)
  })
})
