import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AnnotationCard } from '@/components/annotations/annotation-card'
import type { Me } from '@/components/review/room-context'
import { answering } from '@/tests/support/answering'
import { correction, editor, id, reviewer, RoomUnderTest } from '@/tests/support/room-under-test'

beforeEach(() => localStorage.clear())
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

const approved = correction({ state: 'approved', version: 2 })
const superseded = correction({
  id: id(11),
  state: 'superseded',
  supersededBy: approved.id,
  correction: {
    original: 'OECD monitors',
    replacement: 'observers',
    category: 'fact',
    reason: '',
    inQuotation: false,
    claim: null,
  },
})

function open(me: Me) {
  render(
    <RoomUnderTest me={me} first={[approved, superseded]} start={{ activeId: superseded.id }}>
      {(all) => all.map((one) => <AnnotationCard key={one.id} annotation={one} />)}
    </RoomUnderTest>,
  )
}

test('a superseded correction names the approved one in its way', () => {
  open(editor)
  expect(screen.getByText(/overlaps the approved correction “OECD” → “OSCE” by Ana Weir/)).toBeInTheDocument()
})

test('its author asks for the reopening in the thread of the approved one, in words of their own', async () => {
  const asked = answering(
    { status: 201, body: {} },
    { status: 200, body: { ...approved, commentCount: 1, comments: [] } },
  )
  const user = userEvent.setup()
  open(editor)
  await user.click(screen.getByRole('button', { name: 'Ask to reopen' }))
  const words = screen.getByLabelText('Comment on the approved correction')
  expect(words).toHaveFocus()
  expect(words).toHaveValue(
    'Please reopen this one: I would like “OECD monitors” → “observers” here instead.',
  )
  await user.type(words, ' They came from two bodies.')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  expect(await screen.findByRole('button', { name: 'Ask to reopen' })).toBeInTheDocument()
  expect(asked[0]).toMatchObject({
    method: 'POST',
    path: `/annotations/${approved.id}/comments`,
    body: {
      text: 'Please reopen this one: I would like “OECD monitors” → “observers” here instead. They came from two bodies.',
    },
  })
  expect(Object.keys(localStorage)).toEqual([])
})

test('a wish that could not be sent stands there still, and says why', async () => {
  answering('lost')
  const user = userEvent.setup()
  open(editor)
  await user.click(screen.getByRole('button', { name: 'Ask to reopen' }))
  await user.type(screen.getByLabelText('Comment on the approved correction'), ' Please.')
  await user.click(screen.getByRole('button', { name: 'Ask' }))
  expect(await screen.findByText(/No connection/)).toBeInTheDocument()
  expect(screen.getByLabelText('Comment on the approved correction')).toHaveValue(
    'Please reopen this one: I would like “OECD monitors” → “observers” here instead. Please.',
  )
})

test('a reviewer goes from it to the approved one and finds its reopening there', async () => {
  const user = userEvent.setup()
  open(reviewer)
  await user.click(screen.getByRole('button', { name: 'Go to that one' }))
  expect(screen.getByRole('button', { name: 'Reopen' })).toBeInTheDocument()
})
