import type { Browser, BrowserContext } from '@playwright/test'
import type { BenchDesk } from '../bench-desk'
import type { SignedIn } from '../first-open'
import { median } from '../load'
import {
  domNodes,
  heapMb,
  keyTimes,
  open,
  percentile,
  scrollTimes,
  worked,
  type Opened,
  type Times,
} from './measure'
import type { Peers } from './peers'

export type Tools = {
  readonly desk: BenchDesk
  readonly peers: Peers
  readonly browser: Browser
  readonly signedIn: SignedIn
  readonly runs: number
}

export type Page = {
  readonly name: string
  /** where it is in a run */
  readonly url: (run: number) => string
  readonly until: readonly (keyof Times)[]
  readonly isEditor: boolean
}

/** Each the middle one of several tabs. */
export type PageFigures = {
  readonly times: Times
  readonly nodes: number
  readonly heap: number
  /** null where nothing can be typed */
  readonly keys: { readonly p50: number; readonly p95: number; readonly p99: number } | null
  readonly scroll: { readonly p95: number; readonly max: number }
  /** what the main thread worked for each frame of the scrolling, and for each key with what follows it: ms of its own */
  readonly work: { readonly frame: number; readonly key: number | null }
}

const KEYS = 60
const FRAMES = 90

/**
 * Measures pages in turns: a tab of each, then again a tab of each. What else the machine does comes and goes; so it
 * meets all of them alike.
 */
export async function measurePages(
  tools: Tools,
  say: (text: string) => void,
  pages: readonly Page[],
): Promise<readonly PageFigures[]> {
  const all = pages.map((): PageFigures[] => [])
  for (let run = 0; run <= tools.runs; run += 1) {
    for (const [at, page] of pages.entries()) {
      const figures = await withTab(tools, page.url(run), page.until, (opened) => measureTab(opened, page))
      // The first answer of a page is slower: it warms up before anything counts.
      if (run > 0) all[at]?.push(figures)
      say(`  ${run === 0 ? 'to warm up: ' : ''}${line(page.name, figures)}`)
    }
  }
  return all.map(middle)
}

async function measureTab(opened: Opened, { isEditor }: Page): Promise<PageFigures> {
  const { times } = opened
  const nodes = await domNodes(opened)
  const heap = await heapMb(opened)
  let scrolled: readonly number[] = []
  let typed: readonly number[] = []
  const frame = (await worked(opened, async () => (scrolled = await scrollTimes(opened, FRAMES)))) / FRAMES
  const type = async () => (typed = await keyTimes(opened, KEYS))
  const key = isEditor ? (await worked(opened, type)) / KEYS : null
  const at = (share: number) => percentile(typed, share)
  return {
    times,
    nodes,
    heap,
    keys: isEditor ? { p50: at(0.5), p95: at(0.95), p99: at(0.99) } : null,
    scroll: { p95: percentile(scrolled, 0.95), max: Math.max(...scrolled) },
    work: { frame, key },
  }
}

function middle(tabs: readonly PageFigures[]): PageFigures {
  const of = (value: (tab: PageFigures) => number | null | undefined) =>
    median(tabs.flatMap((tab) => value(tab) ?? []))
  const names = [...new Set(tabs.flatMap(({ times }) => Object.keys(times)))] as (keyof Times)[]
  const isEditor = tabs.every(({ keys }) => keys !== null)
  return {
    times: Object.fromEntries(names.map((name) => [name, of(({ times }) => times[name])])),
    nodes: of(({ nodes }) => nodes),
    heap: of(({ heap }) => heap),
    keys: isEditor
      ? {
          p50: of(({ keys }) => keys?.p50),
          p95: of(({ keys }) => keys?.p95),
          p99: of(({ keys }) => keys?.p99),
        }
      : null,
    scroll: { p95: of(({ scroll }) => scroll.p95), max: of(({ scroll }) => scroll.max) },
    work: { frame: of(({ work }) => work.frame), key: isEditor ? of(({ work }) => work.key) : null },
  }
}

/** The same browser, nothing kept between two openings but the sign-in. */
export async function withTab<T>(
  { browser, signedIn }: Pick<Tools, 'browser' | 'signedIn'>,
  url: string,
  until: readonly (keyof Times)[],
  measure: (opened: Opened) => Promise<T>,
): Promise<T> {
  const viewport = { width: 1440, height: 900 }
  const context: BrowserContext = await browser.newContext({ storageState: signedIn, viewport })
  try {
    for (const watch of ['room', 'shifts', 'others'])
      await context.addInitScript({ path: `tests/bench/editor/watch-${watch}.js` })
    return await measure(await open(context, url, until))
  } finally {
    await context.close()
  }
}

function line(name: string, { times, nodes, heap, keys, scroll, work }: PageFigures): string {
  const at = Object.entries(times).map(([what, ms]) => `${what} ${ms.toFixed(0)}`)
  const typed =
    keys === null ? '' : ` keys ${[keys.p50, keys.p95, keys.p99].map((ms) => ms.toFixed(0)).join('/')}`
  return `${name}: ${at.join(', ')} ms;${typed} scroll p95 ${scroll.p95.toFixed(0)}; ${nodes} nodes; ${heap.toFixed(1)} MB; worked ${work.frame.toFixed(1)} a frame, ${work.key?.toFixed(1) ?? '–'} a key`
}
