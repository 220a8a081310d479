import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AnnotationCard } from '@/components/annotations/annotation-card'
import type { Me } from '@/components/review/room-context'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { answering } from '@/tests/support/answering'
import { correction, editor, id, reviewer, RoomUnderTest } from '@/tests/support/room-under-test'

beforeEach(() => localStorage.clear())
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

function open(me: Me, annotation: Annotation = correction(), editing = false) {
  const start = { activeId: annotation.id, editingId: editing ? annotation.id : null }
  render(
    <RoomUnderTest me={me} first={[annotation]} start={start}>
      {(all) => all.map((one) => <AnnotationCard key={one.id} annotation={one} />)}
    </RoomUnderTest>,
  )
}

describe('a correction', () => {
  test('shows old and new text as deletion and insertion', () => {
    open(reviewer)
    expect(screen.getByRole('deletion')).toHaveTextContent('OECD')
    expect(screen.getByRole('insertion')).toHaveTextContent('OSCE')
  })

  test('says to its author why they cannot approve it', () => {
    open({ ...editor, role: 'reviewer' })
    expect(screen.getByText(/somebody else has to approve it/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Approve' })).not.toBeInTheDocument()
  })

  test('says what the rules of the desk still ask for, and nothing where they ask for nothing', () => {
    open(reviewer, correction({ demands: [{ code: 'reason', text: 'It needs a reason.' }] }))
    const rules = screen.getByRole('list', { name: 'The desk’s rules' })
    expect(within(rules).getByText('It needs a reason.')).toBeInTheDocument()
    cleanup()
    open(reviewer)
    expect(screen.queryByRole('list', { name: 'The desk’s rules' })).not.toBeInTheDocument()
  })

  test('says to an editor that a reviewer decides', () => {
    open({ ...editor, id: id(3), personId: id(3) })
    expect(screen.getByText('A reviewer decides this.')).toBeInTheDocument()
  })

  test('is approved with the hash of what was seen and a note', async () => {
    const approved = correction({ state: 'approved', version: 2 })
    const asked = answering({ status: 200, body: { ...approved, superseded: [] } })
    const user = userEvent.setup()
    open(reviewer)
    await user.click(screen.getByRole('button', { name: 'Add a note' }))
    await user.type(screen.getByLabelText('Note on the decision'), 'Seen.')
    await user.click(screen.getByRole('button', { name: 'Approve' }))
    expect(await screen.findByText('Approved')).toBeInTheDocument()
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: `/annotations/${id(10)}/decision`,
      body: { decision: 'approve', note: 'Seen.', textHash: 'a'.repeat(64) },
    })
    expect(screen.getByRole('button', { name: 'Reopen' })).toBeInTheDocument()
  })

  test('keeps the note when the desk refuses, and shows the newer version', async () => {
    answering(
      { status: 409, body: { code: 'text_changed', detail: 'The text has changed since you saw it.' } },
      { status: 200, body: { ...correction({ version: 2 }), comments: [] } },
    )
    const user = userEvent.setup()
    open(reviewer)
    await user.click(screen.getByRole('button', { name: 'Add a note' }))
    await user.type(screen.getByLabelText('Note on the decision'), 'Mine')
    await user.click(screen.getByRole('button', { name: 'Stet' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The text has changed since you saw it.')
    expect(screen.getByLabelText('Note on the decision')).toHaveValue('Mine')
  })
})

describe('a source with a very long address', () => {
  const url = `https://records.example.org/${'minutes/'.repeat(40)}`
  const source = {
    id: id(20),
    kind: 'document',
    title: url,
    url,
    archivedUrl: null,
    author: null,
    publishedOn: null,
    note: null,
    grade: null,
    confidential: false,
  }
  const cited = correction({
    citations: [
      { id: id(21), stance: 'supports', locator: null, quote: null, source },
    ] as unknown as Annotation['citations'],
  })

  test('takes two lines, all of it in the tip and in what is read out', () => {
    open(reviewer, cited)
    const link = screen.getByRole('link', { name: `${url} (opens in a new tab)` })
    expect(link).not.toHaveAttribute('title')
    expect(link).not.toHaveAccessibleDescription()
    expect(screen.getByTitle(url)).toHaveClass('[-webkit-line-clamp:2]')
    expect(screen.getByTitle(url)).toContainElement(link)
  })
})

describe('an edit', () => {
  test('that somebody overtook shows both and keeps what was typed', async () => {
    const newer = correction({ version: 2, updatedBy: { id: reviewer.id, name: 'Rui Castro' } })
    const theirs = { ...newer, correction: { ...correctionPart(newer), reason: 'Theirs' } }
    const mine = { ...newer, version: 3, correction: { ...correctionPart(newer), reason: 'Mine' } }
    const asked = answering(
      { status: 412, body: { code: 'version_mismatch', detail: 'Changed.' } },
      { status: 200, body: { ...theirs, comments: [] } },
      { status: 200, body: mine },
    )
    const user = userEvent.setup()
    open(editor, correction(), true)
    const form = within(screen.getByRole('form', { name: 'Change this annotation' }))
    await user.clear(form.getByRole('textbox', { name: /Reason/ }))
    await user.type(form.getByRole('textbox', { name: /Reason/ }), 'Mine')
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await form.findByText(/Rui Castro changed this meanwhile/)).toBeInTheDocument()
    expect(form.getByText('Theirs')).toBeInTheDocument()
    expect(form.getByRole('textbox', { name: /Reason/ })).toHaveValue('Mine')
    expect(form.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true')
    await user.click(form.getByRole('button', { name: 'Reason: take theirs' }))
    expect(form.getByRole('textbox', { name: /Reason/ })).toHaveValue('Theirs')
    await user.click(form.getByRole('button', { name: 'Reason: put mine back' }))
    await user.click(form.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Mine')).toBeInTheDocument()
    expect(asked.map(({ headers }) => headers['if-match'])).toEqual(['"1"', undefined, '"2"'])
    expect(asked[2]?.body).toEqual({ correction: { reason: 'Mine' } })
  })
})

function correctionPart({ correction: part }: Annotation) {
  if (part === undefined) throw new Error('not a correction')
  return part
}
