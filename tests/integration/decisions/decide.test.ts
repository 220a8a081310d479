import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Annotation, DecisionWord } from '@/lib/core/annotations/annotation-contract'
import type { DeskRules } from '@/lib/core/desk/desk-rules'
import { createAnnotation } from '@/lib/server/annotations/create-annotation'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { readAnnotation } from '@/lib/server/annotations/read-annotation'
import { decide } from '@/lib/server/decisions/decide'
import { decideMany } from '@/lib/server/decisions/decide-many'
import type { Actor } from '@/lib/server/context'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { deskUnderTest, spanOf, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const judge = (actor: Actor, { id, textHash }: Annotation, decision: DecisionWord, note?: string) =>
  decide(desk.as(actor), {
    id,
    body: { decision, textHash, ...(note === undefined ? {} : { note }) },
  })
const approve = (actor: Actor, annotation: Annotation) => judge(actor, annotation, 'approve')
const read = ({ id }: Annotation) => readAnnotation(desk.as(desk.editor), { id })
const setRules = (rules: Partial<DeskRules>) =>
  patchDesk(desk.as(desk.admin), { version: 1, patch: { rules } })
const needApprovals = (approvalsNeeded: number) => setRules({ approvalsNeeded })

describe('who decides', () => {
  it('lets a reviewer approve what another person made', async () => {
    const made = await desk.correct(desk.editor)
    const approved = await judge(desk.reviewer, made, 'approve', 'Checked with them.')
    expect(approved).toMatchObject({
      state: 'approved',
      version: 2,
      decision: { by: { id: desk.reviewer.id }, decision: 'approve', note: 'Checked with them.' },
      superseded: [],
    })
    expect(await desk.verbs(`annotation:${made.id}`)).toEqual(['annotated', 'approved'])
  })

  it.each(['approve', 'reject'] as const)('refuses one’s own: %s, whatever the role', async (word) => {
    for (const who of [desk.reviewer, desk.admin, desk.editor, desk.writer]) {
      const own = await desk.correct(who)
      expect(await refusal(judge(who, own, word))).toMatchObject({ code: 'four_eyes', status: 403 })
      expect((await read(own)).state).toBe('proposed')
    }
  })

  it('takes two accounts of one person for one', async () => {
    const alias = await desk.addUser('reviewer', { personId: desk.editor.personId })
    const made = await desk.correct(desk.editor)
    expect(await refusal(approve(alias, made))).toMatchObject({ code: 'four_eyes' })
  })

  it('counts who improved the wording or the span among the authors', async () => {
    const made = await desk.correct(desk.editor)
    const improved = await patchAnnotation(desk.as(desk.reviewer), {
      id: made.id,
      version: 1,
      patch: { correction: { replacement: 'OSCE’s' } },
    })
    expect(improved.authors).toEqual([desk.editor.id, desk.reviewer.id])
    expect(await refusal(approve(desk.reviewer, improved))).toMatchObject({ code: 'four_eyes' })
    expect((await approve(desk.admin, improved)).state).toBe('approved')
  })

  it('does not count who changed reason or category', async () => {
    const made = await desk.correct(desk.editor)
    const patch = { correction: { reason: 'Another body.', category: 'fact' as const } }
    const patched = await patchAnnotation(desk.as(desk.reviewer), { id: made.id, version: 1, patch })
    expect((await approve(desk.reviewer, patched)).state).toBe('approved')
  })

  it('refuses editors and writers by their role', async () => {
    const made = await desk.correct(desk.editor)
    for (const who of [desk.otherEditor, desk.writer]) {
      expect(await refusal(approve(who, made))).toMatchObject({ code: 'forbidden', status: 403 })
    }
  })

  it('decides corrections only', async () => {
    const claim = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: 'OECD' } })
    expect(await refusal(approve(desk.reviewer, claim))).toMatchObject({ code: 'not_decidable', status: 422 })
    expect(await refusal(approve(desk.otherEditor, claim))).toMatchObject({ code: 'forbidden' })
  })
})

describe('the order of refusals', () => {
  it('names four_eyes before role, state, text and overlap', async () => {
    const own = await desk.correct(desk.editor)
    await approve(desk.reviewer, own)
    const stale = { ...own, textHash: '0'.repeat(64) }
    expect(await refusal(judge(desk.editor, stale, 'reject'))).toMatchObject({ code: 'four_eyes' })
    expect(await refusal(judge(desk.otherEditor, stale, 'reject'))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(judge(desk.admin, stale, 'reject'))).toMatchObject({ code: 'decided' })
    const over = await desk.correct(desk.otherEditor, 'OECD observers', 'OSCE monitors')
    expect(over.state).toBe('superseded')
    const staleOver = { ...over, textHash: '0'.repeat(64) }
    expect(await refusal(approve(desk.admin, staleOver))).toMatchObject({ code: 'text_changed' })
    expect(await refusal(approve(desk.admin, over))).toMatchObject({ code: 'overlap', ids: [own.id] })
  })
})

describe('what a decision is bound to', () => {
  it('refuses the hash of an earlier wording, and tells the present one', async () => {
    const made = await desk.correct(desk.editor)
    const patch = { correction: { replacement: 'the OSCE' } }
    const changed = await patchAnnotation(desk.as(desk.otherEditor), { id: made.id, version: 1, patch })
    expect(changed.textHash).not.toBe(made.textHash)
    expect(await refusal(approve(desk.reviewer, made))).toMatchObject({
      code: 'text_changed',
      status: 409,
      textHash: changed.textHash,
    })
  })

  it('repeats nothing: the same answer, no second event', async () => {
    const made = await desk.correct(desk.editor)
    const first = await approve(desk.reviewer, made)
    expect(await approve(desk.reviewer, made)).toEqual(first)
    expect(await desk.verbs(`annotation:${made.id}`)).toEqual(['annotated', 'approved'])
  })

  it('refuses another decision on a decided one until it is reopened', async () => {
    const made = await desk.correct(desk.editor)
    await judge(desk.reviewer, made, 'reject')
    expect(await refusal(approve(desk.admin, made))).toMatchObject({ code: 'decided', status: 409 })
    const reopened = await judge(desk.admin, made, 'reopen')
    expect(reopened).toMatchObject({ state: 'reopened', decision: { decision: 'reopen' } })
    expect((await approve(desk.admin, made)).state).toBe('approved')
  })

  it('cannot approve what a new revision changed under it', async () => {
    const made = await desk.correct(desk.editor)
    const where = { annotationId_revisionNumber: { annotationId: made.id, revisionNumber: 1 } }
    await desk.db.write((tx) => tx.db.anchor.update({ where, data: { state: 'changed' } }))
    expect(await refusal(approve(desk.reviewer, made))).toMatchObject({ code: 'text_changed' })
    expect((await judge(desk.reviewer, made, 'reject')).state).toBe('rejected')
  })
})

describe('several approvals', () => {
  it('stays proposed until enough different people approved', async () => {
    await needApprovals(2)
    const made = await desk.correct(desk.editor)
    expect(await approve(desk.reviewer, made)).toMatchObject({ state: 'proposed', approvalsNeeded: 2 })
    const alias = await desk.addUser('admin', { personId: desk.reviewer.personId })
    expect((await approve(alias, made)).state).toBe('proposed')
    expect((await approve(desk.admin, made)).state).toBe('approved')
  })

  it('is disputed while an approval and a rejection stand together', async () => {
    await needApprovals(2)
    const made = await desk.correct(desk.editor)
    await approve(desk.reviewer, made)
    const disputed = await judge(desk.admin, made, 'reject')
    expect(disputed).toMatchObject({ state: 'proposed', disputed: true, decision: null })
    expect((await judge(desk.admin, made, 'approve')).state).toBe('approved')
  })

  it('drops an approval of words that changed since', async () => {
    await needApprovals(2)
    const made = await desk.correct(desk.editor)
    await approve(desk.reviewer, made)
    const patch = { correction: { replacement: 'the OSCE' } }
    const changed = await patchAnnotation(desk.as(desk.otherEditor), { id: made.id, version: 2, patch })
    expect((await approve(desk.admin, changed)).state).toBe('proposed')
  })
})

describe('overlapping corrections', () => {
  it('sets aside the undecided ones, and frees them when the approved one leaves', async () => {
    const inner = await desk.correct(desk.editor)
    const outer = await desk.correct(desk.otherEditor, 'OECD observers', 'OSCE monitors')
    const beside = await desk.correct(desk.otherEditor, ' observers', ' monitors')
    const claim = await desk.annotate(desk.editor, { kind: 'claim', target: { exact: 'OECD' } })
    expect((await approve(desk.reviewer, inner)).superseded).toEqual([outer.id])
    expect(await read(outer)).toMatchObject({ state: 'superseded', supersededBy: inner.id, version: 2 })
    expect((await read(beside)).state).toBe('proposed')
    expect((await read(claim)).state).toBe('open')
    expect((await judge(desk.reviewer, inner, 'reopen')).superseded).toEqual([])
    expect(await read(outer)).toMatchObject({ state: 'proposed', supersededBy: null, version: 3 })
    expect(await desk.verbs(`annotation:${outer.id}`)).toEqual(['annotated', 'superseded', 'freed'])
  })

  it('keeps one aside that another approved one overlaps too', async () => {
    const left = await desk.correct(desk.editor, 'OECD', 'OSCE')
    const right = await desk.correct(desk.editor, 'counted', 'saw')
    const wide = await desk.correct(desk.otherEditor, 'OECD observers counted', 'OSCE monitors saw')
    await approve(desk.reviewer, left)
    await approve(desk.reviewer, right)
    await judge(desk.reviewer, left, 'reopen')
    expect(await read(wide)).toMatchObject({ state: 'superseded', supersededBy: right.id })
  })

  it('stores one made over an approved one as superseded at once', async () => {
    const made = await desk.correct(desk.editor)
    await approve(desk.reviewer, made)
    const late = await desk.correct(desk.otherEditor, 'OECD observers', 'OSCE monitors')
    expect(late).toMatchObject({ state: 'superseded', supersededBy: made.id })
    const moved = await patchAnnotation(desk.as(desk.otherEditor), {
      id: late.id,
      version: 1,
      patch: { target: spanOf('observers') },
    })
    expect(moved).toMatchObject({ state: 'proposed', supersededBy: null })
  })

  it('never lets two corrections empty the headline together', async () => {
    const first = await desk.correct(desk.editor, 'Harbour board votes ', '')
    const rest = await desk.correct(desk.editor, 'on the new ferry', '')
    await approve(desk.reviewer, first)
    expect(await refusal(approve(desk.reviewer, rest))).toMatchObject({ code: 'span_crosses_structure' })
    expect((await read(rest)).state).toBe('proposed')
  })
})

describe('decideMany', () => {
  const many = (actor: Actor, annotations: readonly Annotation[]) =>
    decideMany(desk.as(actor), {
      articleId: desk.articleId,
      body: { decision: 'approve', items: annotations.map(({ id, textHash }) => ({ id, textHash })) },
    })

  it('decides all', async () => {
    const made = [await desk.correct(desk.editor), await desk.correct(desk.editor, 'the the', 'the')]
    const { items } = await many(desk.reviewer, made)
    expect(items.map(({ state }) => state)).toEqual(['approved', 'approved'])
  })

  it('decides none when one refuses, and says which and why', async () => {
    const made = await desk.correct(desk.editor)
    const own = await desk.correct(desk.reviewer, 'the the', 'the')
    const over = await desk.correct(desk.editor, 'OECD observers', 'monitors')
    const elsewhere = { ...made, id: '01890000-0000-7000-8000-000000000000' }
    expect(await refusal(many(desk.reviewer, [made, own, over, elsewhere]))).toMatchObject({
      code: 'refused',
      status: 409,
      refused: [
        { id: own.id, code: 'four_eyes' },
        { id: over.id, code: 'overlap' },
        { id: elsewhere.id, code: 'not_found' },
      ],
    })
    expect((await read(made)).state).toBe('proposed')
    expect(await desk.verbs(`annotation:${made.id}`)).toEqual(['annotated'])
  })
})

describe('somebody’s quoted words', () => {
  const askForSources = () => setRules({ correctionsInQuotations: 'source_needed' })
  const correctQuote = async () => {
    const articleId = await desk.importCopy('“We wil go,” she said.')
    return createAnnotation(desk.as(desk.editor), {
      articleId,
      body: { kind: 'correction', target: { exact: 'wil' }, correction: { replacement: 'will' } },
    })
  }

  it('are approved like any others, unless the desk asks for a source of them', async () => {
    const made = await correctQuote()
    expect(made.correction?.inQuotation).toBe(true)
    expect((await approve(desk.reviewer, made)).state).toBe('approved')
  })

  it('are approved only with a source, where the desk asks for one', async () => {
    await askForSources()
    const made = await correctQuote()
    expect(await refusal(approve(desk.reviewer, made))).toMatchObject({ code: 'source_needed', status: 409 })
    const cited = await patchAnnotation(desk.as(desk.editor), {
      id: made.id,
      version: made.version,
      patch: { citations: [{ source: { title: 'Recording' } }] },
    })
    expect((await approve(desk.reviewer, cited)).state).toBe('approved')
    expect((await approve(desk.reviewer, await desk.correct(desk.editor))).state).toBe('approved')
  })
})
