import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createSourceInput, patchSourceInput, type OpenSource } from '@/lib/core/sources/source-contract'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import type { Actor } from '@/lib/server/context'
import type { SeenVersion } from '@/lib/server/http/if-match'
import { createSource } from '@/lib/server/sources/create-source'
import { listSources } from '@/lib/server/sources/list-sources'
import { patchSource } from '@/lib/server/sources/patch-source'
import { readSource } from '@/lib/server/sources/read-source'
import { deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

// Making a source answers it in full to its keeper.
const make = async (actor: Actor, input: object) =>
  (await createSource(desk.as(actor), createSourceInput.parse(input))) as OpenSource
const patch = (actor: Actor, id: string, version: SeenVersion, input: object) =>
  patchSource(desk.as(actor), { id, version, patch: patchSourceInput.parse(input) })
const titles = async (actor: Actor, q = '') =>
  (await listSources(desk.as(actor), { q, limit: 10 })).items.map(({ title }) => title)
const secret = { title: 'The harbour master', url: 'https://leak.example/1', confidential: true }

describe('the library', () => {
  it('is closed to writers', async () => {
    expect(await refusal(listSources(desk.as(desk.writer), { limit: 10 }))).toMatchObject({
      code: 'forbidden',
    })
    expect(await refusal(make(desk.writer, { title: 'A' }))).toMatchObject({ code: 'forbidden' })
  })

  it('keeps one record of an address, whoever adds it again', async () => {
    const first = await make(desk.editor, { url: 'https://port.example/log', title: 'Port log' })
    const again = await make(desk.otherEditor, { url: 'http://port.example/log#p2', title: 'Mine' })
    expect(again).toEqual(first)
    const other = await make(desk.editor, { url: 'https://port.example/other' })
    expect(await refusal(patch(desk.editor, other.id, 1, { url: 'https://port.example/log' }))).toMatchObject(
      {
        code: 'invalid',
        errors: [{ path: 'url' }],
      },
    )
  })

  it('lists the newest first, by pages, and finds every word', async () => {
    for (const title of ['Port log', 'Town log', 'Interview']) await make(desk.editor, { title })
    expect(await titles(desk.reviewer)).toEqual(['Interview', 'Town log', 'Port log'])
    expect(await titles(desk.reviewer, 'LOG town')).toEqual(['Town log'])
    const first = await listSources(desk.as(desk.editor), { limit: 2 })
    const second = await listSources(desk.as(desk.editor), { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ items: [{ title: 'Port log' }], nextCursor: null })
  })

  it('changes with the version that stands, and tells the articles that show it', async () => {
    const source = await make(desk.editor, { title: 'Port log' })
    const citations = [{ sourceId: source.id }]
    await desk.annotate(desk.editor, { kind: 'claim', target: { exact: 'OECD' }, citations })
    expect(await refusal(patch(desk.otherEditor, source.id, 'none', { title: 'x' }))).toMatchObject({
      status: 428,
    })
    expect(await refusal(patch(desk.otherEditor, source.id, 7, { title: 'x' }))).toMatchObject({
      status: 412,
    })
    expect(await patch(desk.otherEditor, source.id, 1, { title: 'Port log 2014' })).toMatchObject({
      title: 'Port log 2014',
      version: 2,
      usedIn: 1,
    })
    const live = await desk.db.read.outboxEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(live).toMatchObject({ articleId: desk.articleId, type: 'source' })
  })
})

describe('a confidential source', () => {
  it('is open to its keeper and to those the keeper names, to no role', async () => {
    const { id } = await make(desk.editor, secret)
    const hidden = {
      id,
      confidential: true,
      title: 'Confidential source',
      keeper: { id: desk.editor.id, name: 'Edda Editor' },
    }
    for (const who of [desk.otherEditor, desk.reviewer, desk.admin]) {
      expect(await readSource(desk.as(who), { id })).toEqual(hidden)
      expect(await titles(who)).toEqual(['Confidential source'])
      expect(await titles(who, 'harbour')).toEqual([])
    }
    expect(await titles(desk.editor, 'harbour')).toEqual(['The harbour master'])
    await patch(desk.editor, id, 1, { viewers: [desk.reviewer.id] })
    expect(await readSource(desk.as(desk.reviewer), { id })).toMatchObject({ title: 'The harbour master' })
    expect(await readSource(desk.as(desk.admin), { id })).toEqual(hidden)
    await patch(desk.editor, id, 2, { viewers: [] })
    expect(await readSource(desk.as(desk.reviewer), { id })).toEqual(hidden)
  })

  it('is changed by its keeper alone, also when others see it', async () => {
    const { id } = await make(desk.editor, secret)
    await patch(desk.editor, id, 1, { viewers: [desk.reviewer.id] })
    for (const input of [{ title: 'x' }, { confidential: false }, { viewers: [] }]) {
      expect(await refusal(patch(desk.reviewer, id, 2, input))).toMatchObject({ code: 'forbidden' })
    }
    const open = await make(desk.editor, { title: 'Port log' })
    expect(await refusal(patch(desk.admin, open.id, 1, { confidential: true }))).toMatchObject({
      code: 'forbidden',
    })
  })

  it('is not betrayed by its address', async () => {
    const { id } = await make(desk.editor, secret)
    const other = await make(desk.otherEditor, { url: secret.url, title: 'Leak' })
    expect(other.id).not.toBe(id)
    expect(other.title).toBe('Leak')
    expect((await make(desk.editor, secret)).id).toBe(id)
  })

  it('is cited by those who see it, and keeps its quote when others edit the list', async () => {
    const { id } = await make(desk.editor, secret)
    const input = { kind: 'correction', target: { exact: 'OECD' }, correction: { replacement: 'OSCE' } }
    const citations = [{ sourceId: id, quote: 'Eleven.', locator: 'tape 3' }]
    expect(await refusal(desk.annotate(desk.otherEditor, { ...input, citations }))).toMatchObject({
      code: 'forbidden',
    })
    const made = await desk.annotate(desk.editor, { ...input, citations })
    const kept = { id: made.citations[0]?.id ?? '', sourceId: id, quote: null, stance: 'context' as const }
    const seen = await patchAnnotation(desk.as(desk.otherEditor), {
      id: made.id,
      version: 1,
      patch: { citations: [kept] },
    })
    expect(seen.citations[0]).toMatchObject({ quote: null, stance: 'context' })
    const stored = await desk.db.read.citation.findFirst()
    expect(stored).toMatchObject({ quote: 'Eleven.', locator: 'tape 3' })
    const swapped = await patchAnnotation(desk.as(desk.otherEditor), {
      id: made.id,
      version: 2,
      patch: { citations: [{ id: kept.id, source: { title: 'Mine' } }] },
    })
    expect(swapped.citations[0]).toMatchObject({ source: { title: 'Mine' }, quote: null, locator: null })
  })

  it('stands in the record only as salted hashes', async () => {
    const { id } = await make(desk.editor, secret)
    await patch(desk.editor, id, 1, { title: 'The deputy master', author: 'J. D.' })
    const record = JSON.stringify(await desk.db.read.auditEvent.findMany())
    expect(record).not.toMatch(/master|leak\.example|J\. D\./)
    expect(record).toContain('source_changed')
  })
})
