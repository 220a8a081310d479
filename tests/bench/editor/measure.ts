import type { BrowserContext, CDPSession, Page } from '@playwright/test'

export type Times = Partial<Record<'text' | 'whole' | 'editor' | 'marks' | 'cards', number>>
type BenchWindow = {
  benchTimes: Times
  benchKeys: number[]
  benchScroll: (frames: number, step: number) => Promise<number[]>
  benchWatchNew: () => void
  benchNew: Map<string, number>
  addOne: (from: number, to: number) => void
}
export type Opened = { readonly page: Page; readonly cdp: CDPSession; readonly times: Times }

const LIMIT_MS = 60_000

/** A fresh tab; it is measured from navigation on, until `until` has been painted. */
export async function open(
  context: BrowserContext,
  url: string,
  until: readonly (keyof Times)[],
): Promise<Opened> {
  const page = await context.newPage()
  page.setDefaultTimeout(LIMIT_MS)
  const cdp = await context.newCDPSession(page)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(
    (names) => names.every((name) => typeof (window as unknown as BenchWindow).benchTimes[name] === 'number'),
    until,
    { polling: 100 },
  )
  const seen = await page.evaluate(() => Object.entries((window as unknown as BenchWindow).benchTimes))
  // What has not been painted by now has no time.
  const times: Times = Object.fromEntries(seen.filter(([, ms]) => typeof ms === 'number'))
  return { page, cdp, times }
}

/** MB in use after the garbage has been taken out. */
export async function heapMb({ page, cdp }: Opened): Promise<number> {
  await page.waitForTimeout(500)
  for (let n = 0; n < 3; n += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

export const domNodes = ({ page }: Opened): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length)

/** What the page's main thread worked, in milliseconds of its own time: other programs on the machine do not count. */
export async function worked({ cdp }: Opened, act: () => Promise<unknown>): Promise<number> {
  const taskMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await taskMs()
  await act()
  const after = await taskMs()
  await cdp.send('Performance.disable')
  return after - before
}

/** Milliseconds of each key from the keyboard to the painted frame, typed in the middle of the article. */
export async function keyTimes({ page }: Opened, keys: number): Promise<number[]> {
  await goToMiddle(page)
  // After the jump the page comes to rest.
  await page.waitForTimeout(2500)
  const place = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.copy > p')].map((element) =>
      element.getBoundingClientRect(),
    )
    const inView = blocks.find(({ top }) => top > 140 && top < window.innerHeight - 200)
    // A block that is taller than the window.
    const box = inView ?? blocks.find(({ top, bottom }) => top < 400 && bottom > 400)
    return { x: (box?.x ?? 0) + 200, y: Math.max(box?.y ?? 0, 300) + 12 }
  })
  await page.mouse.click(place.x, place.y)
  await page.waitForTimeout(300)
  await page.evaluate(() => void ((window as unknown as BenchWindow).benchKeys.length = 0))
  for (let n = 0; n < keys; n += 1) {
    await page.keyboard.press('e')
    await page.waitForTimeout(60)
  }
  return page.evaluate(() => (window as unknown as BenchWindow).benchKeys)
}

export async function goToMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const blocks = document.querySelectorAll('.copy > p')
    blocks[Math.floor(blocks.length / 2)]?.scrollIntoView({ block: 'center' })
  })
  await page.waitForTimeout(500)
}

/** Milliseconds between frames while the page is scrolled on in every one of them. */
export async function scrollTimes({ page }: Opened, frames: number): Promise<number[]> {
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(300)
  return page.evaluate((count) => (window as unknown as BenchWindow).benchScroll(count, 120), frames)
}

export type Added = { readonly fromRequest: number; readonly fromData: number | null }

/** One annotation made by somebody else: from the request's answer, and from the data's arrival, to the painted mark. */
export async function addedTimes({ page }: Opened, create: () => Promise<string>): Promise<Added> {
  await page.evaluate(() => (window as unknown as BenchWindow).benchWatchNew())
  const origin = await page.evaluate(() => performance.timeOrigin)
  const id = await create()
  const answered = Date.now() - origin
  await page.waitForFunction((one) => (window as unknown as BenchWindow).benchNew.has(one), id, {
    polling: 50,
  })
  const { painted, arrived } = await page.evaluate((one) => {
    const at = (window as unknown as BenchWindow).benchNew.get(one) ?? 0
    const reads = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const ends = reads.filter(({ name, responseEnd }) => name.includes('annotations') && responseEnd <= at)
    return { painted: at, arrived: ends.map(({ responseEnd }) => responseEnd).at(-1) ?? null }
  }, id)
  return { fromRequest: painted - answered, fromData: arrived === null ? null : painted - arrived }
}

/** The same in a peer: a mark put on a few words in view. */
export async function peerAddTime({ page }: Opened): Promise<number> {
  await goToMiddle(page)
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const before = performance.now()
        ;(window as unknown as BenchWindow).addOne(40, 60)
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - before)
          port2.postMessage(null)
        })
      }),
  )
}

export type Bytes = { readonly name: string; readonly sent: number; readonly whole: number }

/** Bytes of the page and of what it asked the API for: as sent, and unpacked. */
export const bytesOf = ({ page }: Opened): Promise<Bytes[]> =>
  page.evaluate(() => {
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[]
    return entries
      .filter(({ name, entryType }) => entryType === 'navigation' || name.includes('/api/'))
      .map(({ name, encodedBodySize, decodedBodySize }) => ({
        name: new URL(name).pathname,
        sent: encodedBodySize,
        whole: decodedBodySize,
      }))
  })

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
