import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { GATHER_MS, gatherHappenings, RETRY_MS, type Happening } from '@/components/data/gather-happenings'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** A reader whose readings end when the test says so. */
function reader() {
  const asked: Happening[] = []
  const ends: { resolve: () => void; reject: (why: Error) => void }[] = []
  const gathering = gatherHappenings((what) => {
    asked.push(what)
    return new Promise((resolve, reject) => ends.push({ resolve, reject }))
  })
  const end = async (index: number) => {
    ends[index]?.resolve()
    await jest.advanceTimersByTimeAsync(0)
  }
  const fail = async (index: number) => {
    ends[index]?.reject(new Error('No connection'))
    await jest.advanceTimersByTimeAsync(0)
  }
  return { asked, gathering, end, fail }
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

describe('happenings', () => {
  test('that come at once are read once, each id once', async () => {
    const { asked, gathering } = reader()
    for (let event = 0; event < 20; event += 1) gathering.add([`a${String(event % 5)}`])
    await pass(GATHER_MS)
    expect(asked).toEqual([['a0', 'a1', 'a2', 'a3', 'a4']])
  })

  test('that come while a reading is under way are one more reading after it', async () => {
    const { asked, gathering, end } = reader()
    gathering.add(['a'])
    await pass(GATHER_MS)
    for (let event = 0; event < 20; event += 1) {
      gathering.add(['b'])
      await pass(GATHER_MS)
    }
    expect(asked).toEqual([['a']])
    await end(0)
    await pass(GATHER_MS)
    expect(asked).toEqual([['a'], ['b']])
    await end(1)
    await pass(10 * GATHER_MS)
    expect(asked).toHaveLength(2)
  })

  test('that never pause are read all the same', async () => {
    const { asked, gathering } = reader()
    for (let event = 0; event < 10; event += 1) {
      gathering.add([String(event)])
      await pass(GATHER_MS / 2)
    }
    expect(asked).toHaveLength(1)
  })

  test('of which one may be anything make everything be read', async () => {
    const { asked, gathering } = reader()
    gathering.add(['a'])
    gathering.add(null)
    gathering.add(['b'])
    await pass(GATHER_MS)
    expect(asked).toEqual([null])
  })

  test('that could not be read are asked for again, with what came meanwhile', async () => {
    const { asked, gathering, fail, end } = reader()
    gathering.add(['a'])
    await pass(GATHER_MS)
    gathering.add(['b'])
    await fail(0)
    await pass(RETRY_MS - 1)
    expect(asked).toHaveLength(1)
    await pass(1)
    expect(asked.map((what) => what?.toSorted())).toEqual([['a'], ['a', 'b']])
    await end(1)
    await pass(2 * RETRY_MS)
    expect(asked).toHaveLength(2)
  })

  test('are not read any more once stopped', async () => {
    const { asked, gathering } = reader()
    gathering.add(null)
    gathering.stop()
    await pass(RETRY_MS)
    expect(asked).toEqual([])
  })
})
