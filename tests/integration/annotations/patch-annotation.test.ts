import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { patchAnnotationInput, type Annotation } from '@/lib/core/annotations/annotation-contract'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { readAnnotation } from '@/lib/server/annotations/read-annotation'
import { addComment } from '@/lib/server/comments/add-comment'
import { decide } from '@/lib/server/decisions/decide'
import type { Actor } from '@/lib/server/context'
import type { SeenVersion } from '@/lib/server/http/if-match'
import { COPY, deskUnderTest, spanOf, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const patch = (actor: Actor, { id, version }: Annotation, input: unknown, seen: SeenVersion = version) =>
  patchAnnotation(desk.as(actor), { id, version: seen, patch: patchAnnotationInput.parse(input) })
const read = ({ id }: Annotation) => readAnnotation(desk.as(desk.editor), { id })
const decideAs = (actor: Actor, { id, textHash }: Annotation, decision: 'approve' | 'reject' | 'reopen') =>
  decide(desk.as(actor), { id, body: { decision, textHash } })
const ask = () =>
  desk.annotate(desk.editor, { kind: 'query', target: { exact: '2014' }, query: { text: 'Sure?' } })
const newWords = { correction: { replacement: 'the OSCE' } }

describe('patchAnnotation', () => {
  it('refuses a writer what is not their own correction', async () => {
    const theirs = await desk.correct(desk.editor)
    expect(await refusal(patch(desk.writer, theirs, newWords, 'none'))).toMatchObject({ code: 'forbidden' })
    const own = await desk.correct(desk.writer)
    expect(await patch(desk.writer, own, newWords)).toMatchObject({ version: 2 })
  })

  it('needs the version that stands', async () => {
    const made = await desk.correct(desk.editor)
    expect(await refusal(patch(desk.editor, made, newWords, 'none'))).toMatchObject({ status: 428 })
    await patch(desk.otherEditor, made, newWords)
    expect(await refusal(patch(desk.editor, made, newWords))).toMatchObject({
      code: 'version_mismatch',
      status: 412,
      version: 2,
    })
  })

  it('keeps the old wording in the record', async () => {
    const made = await desk.correct(desk.editor)
    const after = await patch(desk.otherEditor, made, newWords)
    expect(after).toMatchObject({ updatedBy: { id: desk.otherEditor.id }, correction: { original: 'OECD' } })
    const event = await desk.db.read.auditEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(JSON.parse(event?.data ?? '')).toMatchObject({
      changes: { replacement: { from: 'OSCE', to: 'the OSCE' } },
      textHash: after.textHash,
    })
  })

  it('writes nothing when nothing changes', async () => {
    const made = await desk.correct(desk.editor)
    expect(await patch(desk.otherEditor, made, { correction: { replacement: 'OSCE' } })).toEqual(made)
    expect(await desk.verbs(`annotation:${made.id}`)).toEqual(['annotated'])
  })

  it.each(['approve', 'reject'] as const)('keeps wording and span after %s, until reopened', async (word) => {
    const made = await desk.correct(desk.editor)
    const decided = await decideAs(desk.reviewer, made, word)
    for (const input of [newWords, { target: spanOf('OECD observers') }]) {
      expect(await refusal(patch(desk.editor, decided, input))).toMatchObject({
        code: 'decided',
        status: 409,
      })
    }
    const reopened = await decideAs(desk.reviewer, made, 'reopen')
    expect(await patch(desk.editor, reopened, newWords)).toMatchObject({ state: 'reopened' })
  })

  it('moves the span with its original, and refuses a place that cannot be', async () => {
    const made = await desk.correct(desk.editor)
    const moved = await patch(desk.editor, made, { target: spanOf('OECD observers') })
    expect(moved).toMatchObject({
      anchor: { exact: 'OECD observers', state: 'exact' },
      correction: { original: 'OECD observers', replacement: 'OSCE' },
    })
    expect(
      await refusal(patch(desk.editor, moved, { target: { revision: 3, start: 1, end: 2 } })),
    ).toMatchObject({
      code: 'stale_revision',
    })
    expect(
      await refusal(patch(desk.editor, moved, { target: { revision: 1, start: 0, end: 40 } })),
    ).toMatchObject({
      code: 'span_crosses_structure',
    })
    expect(await read(moved)).toMatchObject({ version: 2 })
  })

  it('refuses parts of another kind, naming them', async () => {
    const query = await ask()
    expect(await refusal(patch(desk.editor, query, { claim: { statement: 'x' } }))).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'claim' }],
    })
  })

  it('replaces citations as a list and keeps the ids of those that stay', async () => {
    const made = await desk.annotate(desk.editor, {
      kind: 'correction',
      target: { exact: 'OECD' },
      correction: { replacement: 'OSCE' },
      citations: [{ source: { title: 'A' }, quote: 'one' }, { source: { title: 'B' } }],
    })
    await decideAs(desk.reviewer, made, 'approve')
    const [, b] = made.citations
    const after = await patch(
      desk.otherEditor,
      made,
      { citations: [{ source: { title: 'C' } }, { id: b?.id, sourceId: b?.source.id, stance: 'refutes' }] },
      2,
    )
    expect(after.citations.map(({ source, stance }) => [source.title, stance])).toEqual([
      ['C', 'supports'],
      ['B', 'refutes'],
    ])
    expect(after.citations[1]?.id).toBe(b?.id)
    expect(after).toMatchObject({ state: 'approved', textHash: made.textHash, version: 3 })
    const live = await desk.db.read.outboxEvent.findFirst({ orderBy: { seq: 'desc' } })
    expect(JSON.parse(live?.data ?? '')).toMatchObject({ tell: [desk.reviewer.id] })
  })

  it('uses the record of an address that is in the library and overwrites nothing', async () => {
    const cite = (source: object) =>
      desk.annotate(desk.editor, {
        kind: 'correction',
        target: { exact: 'OECD' },
        correction: { replacement: 'OSCE' },
        citations: [{ source }],
      })
    const first = await cite({ url: 'https://osce.example/about', title: 'About the OSCE' })
    const second = await cite({ url: 'http://OSCE.example/about?utm_source=x#top', title: 'Something else' })
    expect(second.citations[0]?.source).toEqual(first.citations[0]?.source)
    expect(await desk.db.read.source.count()).toBe(1)
  })
})

describe('a query', () => {
  it('is answered by a writer’s comment, and by nobody else’s', async () => {
    const query = await ask()
    await addComment(desk.as(desk.otherEditor), { id: query.id, body: { text: 'I wonder.' } })
    expect(await read(query)).toMatchObject({ state: 'open', version: 1, commentCount: 1 })
    await addComment(desk.as(desk.writer), { id: query.id, body: { text: 'Yes.' } })
    expect(await read(query)).toMatchObject({
      state: 'answered',
      version: 2,
      comments: [{ text: 'I wonder.' }, { text: 'Yes.', createdBy: { id: desk.writer.id } }],
    })
  })

  it('is resolved by the desk, not by a writer', async () => {
    const query = await ask()
    expect(await refusal(patch(desk.writer, query, { query: { state: 'resolved' } }))).toMatchObject({
      code: 'forbidden',
    })
    const answered = await patch(desk.writer, query, { query: { state: 'answered' } })
    expect((await patch(desk.otherEditor, answered, { query: { state: 'resolved' } })).state).toBe('resolved')
    expect(await desk.verbs(`annotation:${query.id}`)).toEqual(['annotated', 'answered', 'resolved'])
  })

  it('is not commented by a writer whom the article does not name', async () => {
    const query = await ask()
    const stranger = await desk.addUser('writer')
    const comment = addComment(desk.as(stranger), { id: query.id, body: { text: 'Hm.' } })
    expect(await refusal(comment)).toMatchObject({ code: 'forbidden' })
  })
})

describe('a shared claim', () => {
  it('changes wherever it stands, with an event for every article', async () => {
    const elsewhere = await desk.importCopy(COPY)
    const made = await desk.annotate(desk.editor, {
      kind: 'claim',
      target: { exact: '12 ferries' },
      claim: { statement: 'There are 12 ferries', verdict: 'False' },
    })
    const claimId = made.claim?.id
    const there = await desk.annotate(
      desk.editor,
      { kind: 'claim', target: { exact: '12 ferries' }, claimId },
      elsewhere,
    )
    const fix = await desk.annotate(desk.editor, {
      kind: 'correction',
      target: { exact: '12' },
      correction: { replacement: '11' },
      claimId,
    })
    expect(there).toMatchObject({ state: 'checked', claim: { articles: 2, verdict: 'False' } })
    const patched = await patch(desk.editor, made, { claim: { statement: 'There were 12 ferries' } })
    expect(patched).toMatchObject({ version: 2, claim: { version: 2, correctionIds: [fix.id] } })
    expect(await read(there)).toMatchObject({ version: 2, claim: { statement: 'There were 12 ferries' } })
    expect(await read(fix)).toMatchObject({
      version: 2,
      correction: { claim: { statement: 'There were 12 ferries' } },
    })
    const events = await desk.db.read.auditEvent.findMany({ where: { verb: 'claim_changed' } })
    expect(events.map(({ articleId }) => articleId).sort()).toEqual([desk.articleId, elsewhere].sort())
  })

  it('has no verdict while people differ, one row a person', async () => {
    const made = await desk.annotate(desk.editor, {
      kind: 'claim',
      target: { exact: '12 ferries' },
      claim: { verdict: 'False' },
    })
    const split = await patch(desk.otherEditor, made, {
      claim: { verdict: 'Correct', explanation: 'I counted.' },
    })
    expect(split).toMatchObject({ state: 'open', claim: { verdict: null, state: 'open' } })
    expect(split.claim?.verdicts.map(({ by, verdict }) => [by.id, verdict])).toEqual([
      [desk.editor.id, 'False'],
      [desk.otherEditor.id, 'Correct'],
    ])
    const joined = await patch(desk.editor, split, { claim: { verdict: 'correct' } })
    expect(joined).toMatchObject({ state: 'checked', claim: { verdict: 'Correct' } })
    expect(await desk.db.read.claimVerdict.count()).toBe(3)
    const back = await patch(desk.editor, joined, { claim: { verdict: null } })
    expect(back.claim?.verdicts).toHaveLength(1)
    expect(back.state).toBe('checked')
  })
})
