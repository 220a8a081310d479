import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useCoverage, useMark } from '@/components/coverage/use-coverage'
import type { Coverage, Sentence } from '@/lib/core/coverage/coverage-contract'
import { withMark } from '@/lib/core/coverage/mark-sentences'
import { coverageOf, editor, id, openSentences } from '@/tests/support/room-under-test'

type Waiting = { readonly method: string; readonly answer: (status: number, body: unknown) => Promise<void> }
let waiting: Waiting[]
let client: QueryClient

/** A network that answers when the test says so. */
beforeEach(() => {
  waiting = []
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  globalThis.fetch = (_, init) =>
    new Promise((resolve) => {
      waiting.push({
        method: init?.method ?? 'GET',
        answer: (status, body) =>
          act(async () => {
            const text = JSON.stringify(body)
            resolve({
              ok: status < 400,
              status,
              json: () => Promise.resolve(JSON.parse(text) as unknown),
              text: () => Promise.resolve(text),
            } as Response)
            await new Promise((done) => setTimeout(done, 0))
          }),
      })
    })
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

const article = id(5)
const start = coverageOf(openSentences)
const by = { id: editor.id, name: editor.name }
/** What the desk says once these sentences are checked. */
const checked = (...indices: readonly number[]): Coverage =>
  withMark(start, indices, { state: 'checked', by, at: '2026-05-13T10:00:00.000Z' })
const part = (coverage: Coverage, index: number): Coverage => ({
  ...coverage,
  sentences: coverage.sentences.slice(index, index + 1),
})

function open() {
  client.setQueryData(['coverage', article], start)
  const { result } = renderHook(() => ({ coverage: useCoverage(article), mark: useMark(article, editor) }), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  })
  const mark = (index: number) => {
    const sentence = openSentences[index] as Sentence
    act(() => result.current.mark(sentence, 'checked', true))
  }
  return { mark, done: () => client.getQueryData<Coverage>(['coverage', article])?.totals.checked }
}
const refetch = () => act(() => void client.invalidateQueries({ queryKey: ['coverage', article] }))
const last = () => waiting.at(-1) as Waiting

test('a mark shows at once, and stays when the desk agrees', async () => {
  const { mark, done } = open()
  mark(1)
  expect(done()).toBe(1)
  await last().answer(200, part(checked(1), 1))
  expect(done()).toBe(1)
})

test('the answer to a first mark does not take back a second one', async () => {
  const { mark, done } = open()
  mark(0)
  const first = last()
  mark(1)
  expect(done()).toBe(2)
  await first.answer(200, part(checked(0), 0))
  expect(done()).toBe(2)
})

test('a reading that was made before a mark does not take it back', async () => {
  const { mark, done } = open()
  refetch()
  const reading = last()
  expect(reading.method).toBe('GET')
  mark(0)
  await reading.answer(200, start)
  expect(done()).toBe(1)
})

test('what others marked comes while a mark is under way', async () => {
  const { mark, done } = open()
  mark(0)
  refetch()
  await last().answer(200, checked(2))
  expect(done()).toBe(2)
})

test('a mark that is made before the desk has said what is checked is sent once it has', async () => {
  const { mark, done } = open()
  client.removeQueries({ queryKey: ['coverage', article] })
  mark(1)
  await last().answer(200, start)
  await waitFor(() => expect(last().method).toBe('POST'))
  expect(done()).toBe(1)
})

test('a refused mark is taken back', async () => {
  const { mark, done } = open()
  mark(0)
  mark(1)
  const second = last()
  await second.answer(403, { code: 'forbidden', title: 'Not yours', status: 403 })
  await waitFor(() => expect(last().method).toBe('GET'))
  await last().answer(200, start)
  expect(done()).toBe(1)
})
