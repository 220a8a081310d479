import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { ImportForm } from '@/components/desk/import-form'

const visited: string[] = []
const sent: unknown[] = []
const router = { push: (address: string) => visited.push(address) } as unknown as AppRouterInstance

/** Stands in for the network; null: no answer comes. */
function answerWith(status: number, body: unknown): void {
  globalThis.fetch = (_address, init) => {
    sent.push(JSON.parse(init?.body as string))
    if (status === 0) return Promise.reject(new TypeError('Failed to fetch'))
    const text = JSON.stringify(body)
    return Promise.resolve({
      ok: status < 400,
      status,
      json: () => Promise.resolve(body),
      text: () => Promise.resolve(text),
    } as Response)
  }
}

function openForm() {
  return render(
    <AppRouterContext value={router}>
      <ImportForm personId="ada" />
    </AppRouterContext>,
  )
}
const copyBox = () => screen.getByRole('textbox', { name: 'Copy' })

beforeEach(() => {
  localStorage.clear()
  visited.length = 0
  sent.length = 0
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

test('a line becomes the byline in one click and is sent so', async () => {
  answerWith(201, { id: '7', headline: 'Bridge to close' })
  openForm()
  await userEvent.type(copyBox(), 'Bridge to close{Enter}By Ada Fenn{Enter}It closes on Monday.')
  const line = await screen.findByRole('group', { name: 'Line 2 is' })
  await userEvent.click(within(line).getByRole('button', { name: 'Byline' }))
  expect(screen.getByRole('textbox', { name: /Byline/ })).toHaveValue('By Ada Fenn')
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
  expect(sent).toEqual([
    { content: 'Bridge to close\nIt closes on Monday.', format: 'text', byline: 'By Ada Fenn' },
  ])
  expect(visited).toEqual(['/articles/7'])
  expect(localStorage).toHaveLength(0)
})

test('words survive a lost connection and a reload', async () => {
  answerWith(0, null)
  const page = openForm()
  await userEvent.type(copyBox(), 'Bridge to close{Enter}It closes.')
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
  expect(await screen.findByText(/No connection to the desk/)).toBeInTheDocument()
  expect(copyBox()).toHaveValue('Bridge to close\nIt closes.')
  page.unmount()
  openForm()
  expect(copyBox()).toHaveValue('Bridge to close\nIt closes.')
})

test('a refused field says why beside it', async () => {
  const errors = [{ path: 'byline', message: 'At most 300 characters.' }]
  answerWith(422, { status: 422, code: 'invalid', detail: 'byline: At most 300 characters.', errors })
  openForm()
  await userEvent.type(copyBox(), 'Bridge to close{Enter}It closes.')
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('At most 300 characters.')
  expect(screen.getByRole('textbox', { name: /Byline/ })).toHaveAccessibleDescription(/At most 300/)
})

test('nothing is sent while there is no text', async () => {
  answerWith(201, {})
  openForm()
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
  expect(copyBox()).toHaveAccessibleDescription('Paste the story, or choose a file.')
  await waitFor(() => expect(copyBox()).toHaveFocus())
  expect(sent).toEqual([])
})
