import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { afterPause } from '@/components/data/after-pause'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

function asked() {
  const times: number[] = []
  const begun = performance.now()
  const later = afterPause(() => void times.push(performance.now() - begun), 200, 1000)
  return { times, later }
}

test('what is asked for once is done after the pause', () => {
  const { times, later } = asked()
  later.ask()
  jest.advanceTimersByTime(3000)
  expect(times).toEqual([200])
})

test('asking on puts it off, but not for longer than the most', () => {
  const { times, later } = asked()
  for (let n = 0; n < 15; n += 1) {
    later.ask()
    jest.advanceTimersByTime(100)
  }
  jest.advanceTimersByTime(3000)
  expect(times).toEqual([1000, 1600])
})

test('what was stopped is not done, and can be asked for again', () => {
  const { times, later } = asked()
  later.ask()
  later.stop()
  jest.advanceTimersByTime(3000)
  expect(times).toEqual([])
  later.ask()
  jest.advanceTimersByTime(3000)
  expect(times).toEqual([3200])
})
