import { randomUUID } from 'node:crypto'
import type { BenchDesk } from '../bench-desk'
import { median } from '../load'
import type { BenchArticle } from './article'
import {
  addedTimes,
  bytesOf,
  goToMiddle,
  heapMb,
  peerAddTime,
  type Added,
  type Bytes,
  type Opened,
  type Times,
} from './measure'
import { measurePages, withTab, type PageFigures, type Tools } from './measure-pages'
import type { PeerKind } from './peers'
import { seedAnnotations } from './seed-annotations'
import { layoutShifts, type Shifts } from './shifts'

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
export async function measureArticle(
  tools: Tools,
  article: BenchArticle,
  say: (text: string) => void,
): Promise<ArticleFigures> {
  const { desk, peers } = tools
  const peer = (kind: PeerKind, annotated: boolean) => peers.url(kind, article.name, annotated)
  const imported = async () => desk.importText(article.blocks.join('\n'))
  const annotated = async () => {
    const id = await imported()
    seedAnnotations(desk.file, id, article, { me: desk.userId, colleague: desk.colleagueId })
    return id
  }
  const room = (id: string) => `${desk.origin}/articles/${id}`
  // What is typed in the room is kept: each tab has an article of its own.
  const ids: string[] = []
  for (let run = 0; run <= tools.runs; run += 1) ids.push(await annotated())
  const [plain, prosemirror, tiptap, theRoom] = await measurePages(tools, say, [
    { name: 'plain HTML', url: () => peer('plain', false), until: ['whole'], isEditor: false },
    { name: 'ProseMirror', url: () => peer('prosemirror', false), until: ['editor'], isEditor: true },
    { name: 'Tiptap marks', url: () => peer('tiptap', true), until: ['editor'], isEditor: true },
    {
      name: 'room',
      url: (run) => room(ids[run] ?? ''),
      until: ['whole', 'editor', 'marks', 'cards'],
      isEditor: true,
    },
  ])
  if (!plain || !prosemirror || !tiptap || !theRoom) throw new Error('Not every page was measured.')
  const tiptapBare = await heapOnly(tools, peer('tiptap', false), ['editor'])
  const tiptapAdd = await withTab(tools, peer('tiptap', true), ['editor'], peerAddTime)
  const annotatedId = await annotated()
  const roomBare = await heapOnly(tools, room(await imported()), ['editor'])
  const last = await withTab(tools, room(annotatedId), ['editor', 'marks', 'cards'], async (opened) => ({
    shifts: await layoutShifts(opened),
    bytes: await bytesOf(opened),
    added: await addToRoom(desk, annotatedId, article, opened),
  }))
  say(`  heap without annotations: Tiptap ${tiptapBare.toFixed(1)}, room ${roomBare.toFixed(1)} MB`)
  say(`  ${JSON.stringify(last)}`)
  const bareHeap = { tiptap: tiptapBare, room: roomBare }
  return { article, plain, prosemirror, tiptap, bareHeap, tiptapAdd, room: { ...theRoom, ...last } }
}

const ADDS = 7

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
  // In the middle of its block, which is what stands in the middle of the window, however long it is.
  const start = blocks.slice(0, middle).join('\n').length + 1 + Math.floor((blocks[middle]?.length ?? 0) / 2)
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

const heapOnly = (tools: Tools, url: string, until: readonly (keyof Times)[]): Promise<number> =>
  withTab(tools, url, until, async (opened) => {
    await opened.page.waitForTimeout(1000)
    return heapMb(opened)
  })
