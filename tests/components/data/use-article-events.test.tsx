import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { act, cleanup, render, screen } from '@testing-library/react'
import { useMemo } from 'react'
import { feedOf } from '@/components/data/article-feed'
import { GATHER_MS, type Happening } from '@/components/data/gather-happenings'
import { useArticleEvents } from '@/components/data/use-article-events'
import { DeskEvents, OtherTabs } from '@/tests/support/event-source'

beforeEach(() => {
  jest.useFakeTimers()
  DeskEvents.opened = []
  OtherTabs.all = []
  Object.assign(globalThis, { EventSource: DeskEvents, BroadcastChannel: OtherTabs })
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
  Reflect.deleteProperty(globalThis, 'EventSource')
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
})

/** A page that was made when the desk's events stood at 7. */
function Listening({ asked, sequence = 7 }: { readonly asked: Happening[]; readonly sequence?: number }) {
  const listener = useMemo(() => {
    const onHappening = (what: Happening) => Promise.resolve(void asked.push(what))
    return { sequence, onHappening }
  }, [asked, sequence])
  return <p>{useArticleEvents('one', listener)}</p>
}

function listen() {
  const asked: Happening[] = []
  render(<Listening asked={asked} />)
  return { asked, desk: () => DeskEvents.opened.at(-1) as DeskEvents }
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

describe('a page that listens', () => {
  test('asks for nothing when nothing happened since it was made', async () => {
    const { asked, desk } = listen()
    desk().ready(7)
    await pass(GATHER_MS)
    expect(asked).toEqual([])
  })

  test('asks for everything once when something happened before it was connected', async () => {
    const { asked, desk } = listen()
    desk().ready(9)
    await pass(10 * GATHER_MS)
    expect(asked).toEqual([null])
  })

  test('asks for what an event names', async () => {
    const { asked, desk } = listen()
    desk().ready(7)
    desk().annotation('a', 8)
    await pass(GATHER_MS)
    expect(asked).toEqual([['a']])
  })

  test('asks only for what comes after a connection that goes on where it broke', async () => {
    const { asked, desk } = listen()
    desk().ready(7)
    desk().annotation('a', 8)
    await pass(GATHER_MS)
    desk().fail({ forGood: false })
    desk().ready(8)
    desk().annotation('b', 9)
    await pass(10 * GATHER_MS)
    expect(asked).toEqual([['a'], ['b']])
  })

  test('asks for everything after a connection that begins later than the last one ended', async () => {
    const { asked, desk } = listen()
    desk().ready(7)
    desk().fail({ forGood: true })
    await pass(5000)
    act(() => desk().ready(9))
    await pass(GATHER_MS)
    expect(asked).toEqual([null])
  })

  test('asks for no annotation where only a mark of coverage changed', async () => {
    const { asked, desk } = listen()
    desk().ready(7)
    desk().say('message', { type: 'coverage' }, 8)
    await pass(GATHER_MS)
    expect(asked).toEqual([[]])
  })

  test('knows who is there, and tells the other tabs', async () => {
    const { desk } = listen()
    const ana = { id: 'a', name: 'Ana', at: null }
    const rui = { id: 'r', name: 'Rui', at: { start: 4 } }
    desk().ready(7)
    desk().say('presence', { articleId: 'one', all: true, here: [ana, rui], gone: [] })
    expect(feedOf('one').people()).toEqual([ana, rui])
    desk().say('presence', { articleId: 'one', all: false, here: [{ ...rui, at: null }], gone: ['a'] })
    expect(feedOf('one').people()).toEqual([{ ...rui, at: null }])
    await pass(GATHER_MS)
  })

  test('asks for everything once after a reset', async () => {
    const { asked, desk } = listen()
    desk().ready(7, 'reset')
    await pass(10 * GATHER_MS)
    expect(asked).toEqual([null])
  })

  test('says that the connection is lost, opens another, and asks for nothing that it has', async () => {
    const { asked, desk } = listen()
    desk().ready(7)
    desk().fail({ forGood: true })
    await pass(3000)
    expect(screen.getByText('lost')).toBeInTheDocument()
    await pass(2000)
    expect(DeskEvents.opened).toHaveLength(2)
    act(() => desk().ready(7))
    await pass(GATHER_MS)
    expect(screen.getByText('open')).toBeInTheDocument()
    expect(asked).toEqual([])
  })
})

describe('a second tab', () => {
  test('is told by the first one when its page is older than what that has heard', async () => {
    const { desk } = listen()
    desk().ready(7)
    desk().annotation('a', 8)
    await pass(GATHER_MS)
    const asked: Happening[] = []
    render(<Listening asked={asked} sequence={7} />)
    await pass(GATHER_MS)
    expect(asked).toEqual([null])
  })
})
