import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import { useCoverageNews } from '@/components/coverage/use-coverage-news'
import { feedOf, type DeskEvent } from '@/components/data/article-feed'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

function Listening() {
  useCoverageNews('one')
  return null
}

/** A page that knows what is checked; tells whether it would read that again. */
function listen() {
  const client = new QueryClient()
  client.setQueryData(['coverage', 'one'], 'known')
  render(
    <QueryClientProvider client={client}>
      <Listening />
    </QueryClientProvider>,
  )
  return {
    happens: (event: DeskEvent) => feedOf('one').happened(event),
    isStale: () => client.getQueryState(['coverage', 'one'])?.isInvalidated,
  }
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

test('marks of others are read at once', async () => {
  const { happens, isStale } = listen()
  happens({ type: 'coverage' })
  await pass(200)
  expect(isStale()).toBe(true)
})

test.each(['annotation', 'decision'])(
  'after an event of type %s it is read once they pause',
  async (type) => {
    const { happens, isStale } = listen()
    happens({ type, annotationId: 'a' })
    await pass(500)
    happens({ type, annotationId: 'b' })
    await pass(500)
    expect(isStale()).toBe(false)
    await pass(400)
    expect(isStale()).toBe(true)
  },
)

test('a comment changes nothing of it', async () => {
  const { happens, isStale } = listen()
  happens({ type: 'comment', annotationId: 'a' })
  await pass(10_000)
  expect(isStale()).toBe(false)
})
