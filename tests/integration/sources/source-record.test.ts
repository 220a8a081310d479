import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createAnnotationsInput } from '@/lib/core/annotations/annotation-contract'
import {
  createSourceInput,
  patchSourceInput,
  sourceRecordSchema,
  type OpenSource,
} from '@/lib/core/sources/source-contract'
import { createAnnotations } from '@/lib/server/annotations/create-annotations'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import type { Actor } from '@/lib/server/context'
import { createSource } from '@/lib/server/sources/create-source'
import { patchSource } from '@/lib/server/sources/patch-source'
import { readSource } from '@/lib/server/sources/read-source'
import { COPY, deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const make = async (input: object) =>
  (await createSource(desk.as(desk.editor), createSourceInput.parse(input))) as OpenSource
const read = async (actor: Actor, id: string) =>
  sourceRecordSchema.parse(await readSource(desk.as(actor), { id }))
const patch = (actor: Actor, id: string, version: number, input: object) =>
  patchSource(desk.as(actor), { id, version, patch: patchSourceInput.parse(input) })
const secret = { title: 'The harbour master', confidential: true }

describe('where a source is used', () => {
  it('is every place that cites it, by a correction or by a claim in any article', async () => {
    const { id } = await make({ title: 'Port log' })
    const citations = [{ sourceId: id, quote: 'Eleven ferries.', stance: 'refutes' }]
    const target = { exact: '12 ferries' }
    const claim = await desk.annotate(desk.editor, { kind: 'claim', target, citations })
    const elsewhere = await desk.importCopy(`Again\n${COPY}`)
    const claimId = claim.claim?.id
    const there = await desk.annotate(desk.editor, { kind: 'claim', target, claimId }, elsewhere)
    const correction = await desk.annotate(desk.editor, {
      kind: 'correction',
      target: { exact: 'OECD' },
      correction: { replacement: 'OSCE' },
      citations: [{ sourceId: id }],
    })
    const other = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: 'nine million' } })
    const quote = 'Eleven ferries.'
    expect(await read(desk.reviewer, id)).toMatchObject({
      usedIn: 2,
      morePlaces: false,
      places: [
        { annotationId: correction.id, kind: 'correction', exact: 'OECD', quote: null, stance: 'supports' },
        { annotationId: there.id, articleId: elsewhere, headline: 'Again', exact: '12 ferries', quote },
        { annotationId: claim.id, articleId: desk.articleId, kind: 'claim', stance: 'refutes', quote },
      ],
    })
    expect(JSON.stringify(await read(desk.reviewer, id))).not.toContain(other.id)
    await withdrawAnnotation(desk.as(desk.editor), correction)
    const after = await read(desk.reviewer, id)
    expect('places' in after && after.places.map(({ kind }) => kind)).toEqual(['claim', 'claim'])
  })

  it('is told for the latest hundred, and that there are more', async () => {
    const { id } = await make({ title: 'Port log' })
    const letters = [...COPY.matchAll(/[a-z]/g)].slice(0, 101)
    const targets = letters.map(({ index }) => ({ revision: 1, start: index, end: index + 1 }))
    const body = createAnnotationsInput.parse({ kind: 'claim', targets, citations: [{ sourceId: id }] })
    await createAnnotations(desk.as(desk.editor), { articleId: desk.articleId, body })
    const record = await read(desk.editor, id)
    expect('places' in record && [record.places.length, record.morePlaces]).toEqual([100, true])
  })

  it('is nothing to those who may not see a confidential one', async () => {
    const { id } = await make(secret)
    const citations = [{ sourceId: id, quote: 'Eleven.' }]
    await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' }, citations })
    const keeper = { id: desk.editor.id, name: 'Edda Editor' }
    const hidden = { id, confidential: true, title: 'Confidential source', keeper }
    for (const who of [desk.otherEditor, desk.reviewer, desk.admin])
      expect(await read(who, id)).toEqual(hidden)
    await patch(desk.editor, id, 1, { viewers: [desk.reviewer.id] })
    expect(await read(desk.reviewer, id)).toMatchObject({ places: [{ quote: 'Eleven.' }] })
    expect(await read(desk.admin, id)).toEqual(hidden)
  })
})

describe('the people who see a confidential source', () => {
  it('are told to its keeper alone', async () => {
    const { id } = await make(secret)
    const answer = await patch(desk.editor, id, 1, { viewers: [desk.reviewer.id, desk.writer.id] })
    const viewers = [
      { id: desk.reviewer.id, name: 'Rita Reviewer', how: 'named' },
      { id: desk.writer.id, name: 'Wim Writer', how: 'named' },
    ]
    expect(answer).toMatchObject({ viewers: expect.arrayContaining(viewers) as unknown, version: 2 })
    expect(await read(desk.reviewer, id)).toMatchObject({ viewers: null })
    expect(await desk.verbs(`source:${id}`)).toEqual(['source_made', 'source_viewers_changed'])
  })

  it('have to be people of the desk', async () => {
    const { id } = await make(secret)
    const viewers = ['01970000-0000-7000-8000-000000000009']
    expect(await refusal(patch(desk.editor, id, 1, { viewers }))).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'viewers' }],
    })
  })
})

describe('a source that is handed over', () => {
  it('has a new keeper, and the old one still sees it until the new one says otherwise', async () => {
    const { id } = await make(secret)
    const viewers = [desk.reviewer.id, desk.admin.id]
    await patch(desk.editor, id, 1, { viewers, keeperId: desk.reviewer.id })
    expect(await read(desk.editor, id)).toMatchObject({ keeper: { id: desk.reviewer.id }, viewers: null })
    expect(await refusal(patch(desk.editor, id, 2, { title: 'Mine' }))).toMatchObject({ code: 'forbidden' })
    const record = await read(desk.reviewer, id)
    const names = 'viewers' in record ? record.viewers?.map(({ name }) => name).sort() : []
    expect(names).toEqual(['Ada Admin', 'Edda Editor'])
    await patch(desk.reviewer, id, 2, { viewers: [] })
    expect(await read(desk.editor, id)).toMatchObject({ title: 'Confidential source' })
    expect(await desk.verbs(`source:${id}`)).toEqual([
      'source_made',
      'source_viewers_changed',
      'source_handed_over',
      'source_viewers_changed',
    ])
  })

  it('goes only to somebody who edits sources, and only by its keeper', async () => {
    const { id } = await make({ title: 'Port log' })
    for (const keeperId of [desk.writer.id, '01970000-0000-7000-8000-000000000009']) {
      expect(await refusal(patch(desk.editor, id, 1, { keeperId }))).toMatchObject({
        errors: [{ path: 'keeperId' }],
      })
    }
    const keeperId = desk.admin.id
    expect(await refusal(patch(desk.admin, id, 1, { keeperId }))).toMatchObject({ code: 'forbidden' })
  })
})
