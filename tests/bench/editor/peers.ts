import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import type { BenchArticle } from './article'

export type PeerKind = 'plain' | 'prosemirror' | 'tiptap'
export type Peers = {
  readonly url: (kind: PeerKind, article: string, annotated: boolean) => string
  readonly stop: () => void
}

/** The pages to measure beside: plain HTML, a bare ProseMirror, and Tiptap with a mark for each annotation. */
export async function startPeers(articles: readonly BenchArticle[]): Promise<Peers> {
  const script = await bundle()
  const server = createServer((request, response) => {
    const [, kind = '', name = '', annotated = ''] = (request.url ?? '').split('/')
    if (kind === 'peer.js') {
      response.setHeader('content-type', 'text/javascript')
      response.end(script)
      return
    }
    const article = articles.find((one) => one.name === decodeURIComponent(name))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(article === undefined ? '' : page(kind as PeerKind, article, annotated === 'annotated'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: (kind, article, annotated) =>
      `http://127.0.0.1:${port}/${kind}/${encodeURIComponent(article)}/${annotated ? 'annotated' : 'bare'}`,
    stop: () => server.close(),
  }
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/bench/editor/peer-page.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

/** The copy's own measure and letters, so that all lay out the same lines. */
const STYLE = `body { margin: 0 } main { width: 592px; margin: 120px auto }
  .copy { font: 18px/1.7 Georgia, serif; white-space: pre-wrap; outline: none } .copy > p { margin: 0 0 15px }
  .windowed > p { content-visibility: auto; contain-intrinsic-size: auto 170px }
  mark { background: #fde68a } `

function page(kind: PeerKind, { blocks, marks }: BenchArticle, annotated: boolean): string {
  const body =
    kind === 'plain'
      ? `<article class="copy">${blocks.map((text) => `<p>${text}</p>`).join('')}</article>`
      : `<div id="place"></div><script>window.peerData = ${JSON.stringify({
          kind,
          blocks: runsOf(blocks, annotated ? marks : []),
        })}</script><script src="/peer.js"></script>`
  const style = kind === 'prosemirror' ? STYLE.replace('.windowed', '.copy') : STYLE
  return `<!doctype html><meta charset="utf-8"><title>Peer</title><style>${style}</style><main>${body}</main>`
}

/** The blocks cut where the annotations over them change. */
function runsOf(blocks: readonly string[], marks: BenchArticle['marks']) {
  let at = 0
  return blocks.map((text) => {
    const start = at
    at += text.length + 1
    const here = marks.filter((mark) => mark.start < start + text.length && mark.end > start)
    const cuts = new Set([0, text.length])
    for (const mark of here)
      cuts.add(Math.max(0, mark.start - start)).add(Math.min(text.length, mark.end - start))
    const edges = [...cuts].sort((a, b) => a - b)
    return edges.slice(1).map((to, index) => {
      const from = edges[index] ?? 0
      const over = here.filter((mark) => mark.start - start <= from && mark.end - start >= to)
      return { text: text.slice(from, to), ids: over.map((mark) => `${mark.kind}-${mark.start}-${mark.end}`) }
    })
  })
}
