import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ComposeCard } from '@/components/annotations/compose-card'
import { draftFor } from '@/components/review/room-state'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import { answering } from '@/tests/support/answering'
import { correction, editor, id, RoomUnderTest, TEXT } from '@/tests/support/room-under-test'

beforeEach(() => localStorage.clear())
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

const oecd = { start: TEXT.indexOf('OECD'), end: TEXT.indexOf('OECD') + 4 }

function compose(kind: AnnotationKind) {
  const draft = draftFor(kind, oecd, TEXT)
  render(
    <RoomUnderTest me={editor} start={{ drafts: [draft], activeId: draft.key }}>
      {(all, state) => (
        <>
          {state.drafts.map((one) => (
            <ComposeCard key={one.key} draft={one} />
          ))}
          <p>made: {all.length}</p>
        </>
      )}
    </RoomUnderTest>,
  )
}

describe('a new correction', () => {
  test('begins with the words in place, guesses the category and sends offsets', async () => {
    const asked = answering({ status: 201, body: correction() })
    const user = userEvent.setup()
    compose('correction')
    const field = screen.getByLabelText('Shall read')
    expect(field).toHaveValue('OECD')
    await user.clear(field)
    await user.type(field, 'OSCE')
    expect(screen.getByText('Name')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Propose' }))
    expect(await screen.findByText('made: 1')).toBeInTheDocument()
    expect(asked[0]).toMatchObject({
      path: `/articles/${id(5)}/annotations`,
      body: {
        kind: 'correction',
        target: { revision: 1, ...oecd },
        correction: { replacement: 'OSCE', category: 'name' },
      },
    })
    expect(Object.keys(localStorage)).toEqual([])
  })

  test('that changes nothing is not sent', async () => {
    const user = userEvent.setup()
    compose('correction')
    await user.click(screen.getByRole('button', { name: 'Propose' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Change the words')
  })

  test('offers the other places and sends one request for all that are ticked', async () => {
    const asked = answering({ status: 201, body: { items: [correction(), correction({ id: id(11) })] } })
    const user = userEvent.setup()
    compose('correction')
    await user.clear(screen.getByLabelText('Shall read'))
    await user.type(screen.getByLabelText('Shall read'), 'OSCE')
    await user.click(screen.getByRole('checkbox', { name: 'also at the other place' }))
    await user.click(screen.getByRole('button', { name: 'Propose at 2 places' }))
    expect(await screen.findByText('made: 2')).toBeInTheDocument()
    const second = TEXT.lastIndexOf('OECD')
    expect(asked[0]).toMatchObject({
      path: `/articles/${id(5)}/annotations/bulk`,
      body: {
        targets: [
          { revision: 1, ...oecd },
          { revision: 1, start: second, end: second + 4 },
        ],
      },
    })
  })
})

describe('what is typed', () => {
  test('survives a lost connection and a reload; sending again is the same request', async () => {
    const asked = answering('lost', { status: 201, body: correction({ kind: 'query' }) })
    const user = userEvent.setup()
    compose('query')
    await user.type(screen.getByLabelText('Question to the writer'), 'Who says so?')
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Sending again does not do it twice.')
    await user.click(screen.getByRole('button', { name: 'Ask' }))
    expect(await screen.findByText('made: 1')).toBeInTheDocument()
    expect(asked[0]?.headers['idempotency-key']).toBe(asked[1]?.headers['idempotency-key'])
  })

  test('stands there again after a reload, and says that it was not sent', async () => {
    const user = userEvent.setup()
    compose('query')
    await user.type(screen.getByLabelText('Question to the writer'), 'Who says so?')
    cleanup()
    compose('query')
    expect(screen.getByLabelText('Question to the writer')).toHaveValue('Who says so?')
    expect(screen.getByText(/not yet sent/)).toBeInTheDocument()
  })
})
