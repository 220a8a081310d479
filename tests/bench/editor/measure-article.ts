import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext } from '@playwright/test'
import type { BenchDesk } from '../bench-desk'
import type { SignedIn } from '../first-open'
import { median } from '../load'
import type { BenchArticle } from './article'
import {
  addedTimes,
  bytesOf,
  domNodes,
  goToMiddle,
  heapMb,
  keyTimes,
  open,
  peerAddTime,
  percentile,
  scrollTimes,
  worked,
  type Added,
  type Bytes,
  type Opened,
  type Times,
} from './measure'
import type { PeerKind, Peers } from './peers'
import { seedAnnotations } from './seed-annotations'
import { layoutShifts, type Shifts } from './shifts'

export type PageFigures = {
  readonly times: Times
  readonly nodes: number
  readonly heap: number
  readonly keys: readonly number[]
  readonly scroll: readonly number[]
  /** what the main thread worked for each frame of the scrolling, and for each key with what follows it: ms of its own */
  readonly work: { readonly frame: number; readonly key: number | null }
}
export type ArticleFigures = {
  readonly article: BenchArticle
  readonly plain: PageFigures
  readonly prosemirror: PageFigures
  readonly tiptap: PageFigures
  /** Tiptap on the same text without annotations, the room too: MB in use */
  readonly bareHeap: { readonly tiptap: number; readonly room: number }
  readonly tiptapAdd: number
  readonly room: PageFigures & {
    readonly added: Added
    readonly bytes: readonly Bytes[]
    readonly shifts: Shifts
  }
}
export type Tools = {
  readonly desk: BenchDesk
  readonly peers: Peers
  readonly browser: Browser
  readonly signedIn: SignedIn
  readonly runs: number
}

const KEYS = 60
const FRAMES = 90

export async function measureArticle(
  tools: Tools,
  article: BenchArticle,
  say: (text: string) => void,
): Promise<ArticleFigures> {
  const { desk, peers } = tools
  const peer = (kind: PeerKind, annotated: boolean) => peers.url(kind, article.name, annotated)
  const annotatedId = await desk.importText(article.blocks.join('\n'))
  seedAnnotations(desk.file, annotatedId, article, { me: desk.userId, colleague: desk.colleagueId })
  const bareId = await desk.importText(article.blocks.join('\n'))
  const roomUrl = `${desk.origin}/articles/${annotatedId}`
  const plain = await measurePage(tools, peer('plain', false), ['whole'], 0)
  say(line('plain HTML', plain))
  const prosemirror = await measurePage(tools, peer('prosemirror', false), ['editor'], KEYS)
  say(line('ProseMirror', prosemirror))
  const tiptap = await measurePage(tools, peer('tiptap', true), ['editor'], KEYS)
  say(line('Tiptap marks', tiptap))
  const tiptapBare = await heapOnly(tools, peer('tiptap', false), ['editor'])
  const tiptapAdd = await withTab(tools, peer('tiptap', true), ['editor'], peerAddTime)
  const room = await measurePage(tools, roomUrl, ['whole', 'editor', 'marks', 'cards'], KEYS)
  say(line('room', room))
  const roomBare = await heapOnly(tools, `${desk.origin}/articles/${bareId}`, ['editor'])
  const last = await withTab(tools, roomUrl, ['editor', 'marks', 'cards'], async (opened) => ({
    shifts: await layoutShifts(opened),
    bytes: await bytesOf(opened),
    added: await addToRoom(desk, annotatedId, article, opened),
  }))
  say(`  heap without annotations: Tiptap ${tiptapBare.toFixed(1)}, room ${roomBare.toFixed(1)} MB`)
  say(`  ${JSON.stringify(last)}`)
  const bareHeap = { tiptap: tiptapBare, room: roomBare }
  return { article, plain, prosemirror, tiptap, bareHeap, tiptapAdd, room: { ...room, ...last } }
}

const ADDS = 3

/** Annotations that another client makes in the middle of the article, where this page has come to rest: the middle one. */
async function addToRoom(
  desk: BenchDesk,
  articleId: string,
  { blocks }: BenchArticle,
  opened: Opened,
): Promise<Added> {
  await goToMiddle(opened.page)
  await opened.page.waitForTimeout(2500)
  const middle = Math.floor((blocks.length - 1) / 2) + 1
  const start = blocks.slice(0, middle).join('\n').length + 1
  const all: Added[] = []
  for (let n = 0; n < ADDS; n += 1) {
    all.push(await addedTimes(opened, () => makeQuery(desk, articleId, start + n)))
    await opened.page.waitForTimeout(1000)
  }
  return {
    fromRequest: median(all.map(({ fromRequest }) => fromRequest)),
    fromData: median(all.flatMap(({ fromData }) => fromData ?? [])),
  }
}

async function makeQuery(desk: BenchDesk, articleId: string, start: number): Promise<string> {
  const response = await fetch(`${desk.origin}/api/v1/articles/${articleId}/annotations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${desk.token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      kind: 'query',
      target: { revision: 1, start, end: start + 5 },
      query: { text: 'Is it?' },
    }),
  })
  const answer = (await response.json()) as { id?: string }
  if (answer.id === undefined) throw new Error(`Refused: ${JSON.stringify(answer)}`)
  return answer.id
}

async function measurePage(
  tools: Tools,
  url: string,
  until: readonly (keyof Times)[],
  keys: number,
): Promise<PageFigures> {
  const runs: Times[] = []
  let rest: Omit<PageFigures, 'times'> | undefined
  for (let run = 0; run <= tools.runs; run += 1) {
    await withTab(tools, url, until, async (opened) => {
      // The first answer of a page is slower: it warms up before anything counts.
      if (run > 0) runs.push(opened.times)
      if (run < tools.runs) return
      const nodes = await domNodes(opened)
      const heap = await heapMb(opened)
      let scroll: readonly number[] = []
      let typed: readonly number[] = []
      const frame = (await worked(opened, async () => (scroll = await scrollTimes(opened, FRAMES)))) / FRAMES
      const type = async () => (typed = await keyTimes(opened, keys))
      const key = keys > 0 ? (await worked(opened, type)) / keys : null
      rest = { nodes, heap, scroll, keys: typed, work: { frame, key } }
    })
  }
  if (!rest) throw new Error('Nothing was measured.')
  const names = [...new Set(runs.flatMap((times) => Object.keys(times)))] as (keyof Times)[]
  const times = Object.fromEntries(names.map((name) => [name, median(runs.map((one) => one[name] ?? 0))]))
  return { ...rest, times }
}

const heapOnly = (tools: Tools, url: string, until: readonly (keyof Times)[]): Promise<number> =>
  withTab(tools, url, until, async (opened) => {
    await opened.page.waitForTimeout(1000)
    return heapMb(opened)
  })

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
  const key =
    keys.length === 0 ? '' : ` keys ${[0.5, 0.95, 0.99].map((p) => percentile(keys, p).toFixed(0)).join('/')}`
  return `  ${name}: ${at.join(', ')} ms;${key} scroll p95 ${percentile(scroll, 0.95).toFixed(0)}; ${nodes} nodes; ${heap.toFixed(1)} MB; worked ${work.frame.toFixed(1)} a frame, ${work.key?.toFixed(1) ?? '–'} a key`
}
