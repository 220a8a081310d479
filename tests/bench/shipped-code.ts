import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import type { BenchDesk } from './bench-desk'
import type { SignedIn } from './first-open'

export type PageCode = {
  readonly page: string
  readonly files: number
  readonly gzipBytes: number
  /** gzip bytes by package, the largest first; empty without source maps */
  readonly packages: readonly (readonly [string, number])[]
}
type Visit = { readonly page: string; readonly path: string; readonly isSignedIn: boolean }

/** What follows a page's load by itself (prefetched links, the editor) counts too. */
const SETTLE_MS = 2000

/** The JavaScript that a first visit of each page brings, until the page is at rest. */
export async function measureShippedCode(
  browser: Browser,
  { origin }: BenchDesk,
  signedIn: SignedIn,
  visits: readonly Visit[],
): Promise<readonly PageCode[]> {
  const pages: PageCode[] = []
  for (const { page: name, path: to, isSignedIn } of visits) {
    const context = await browser.newContext(isSignedIn ? { storageState: signedIn } : {})
    const page = await context.newPage()
    const scripts = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
    })
    await page.goto(`${origin}${to}`, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLE_MS)
    const bodies = await Promise.all([...scripts].map(async ([url, body]) => [url, await body] as const))
    pages.push(pageCode(name, bodies))
    await context.close()
  }
  return pages
}

function pageCode(page: string, bodies: readonly (readonly [string, Buffer])[]): PageCode {
  const packages = new Map<string, number>()
  let gzipBytes = 0
  for (const [url, body] of bodies) {
    const zipped = gzipSync(body).length
    gzipBytes += zipped
    for (const [name, share] of sharesOf(url, body))
      packages.set(name, (packages.get(name) ?? 0) + share * zipped)
  }
  const sorted = [...packages].sort(([, a], [, b]) => b - a)
  return { page, files: bodies.length, gzipBytes, packages: sorted }
}

const known = new Map<string, ReadonlyMap<string, number>>()

/** Which part of a file's characters each package wrote. */
function sharesOf(url: string, body: Buffer): ReadonlyMap<string, number> {
  const found = known.get(url)
  if (found) return found
  const text = body.toString()
  const mapName = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(text)?.[1]
  const folder = path.dirname(new URL(url).pathname.replace('/_next/static/', ''))
  const mapFile = path.resolve('.next', 'static', folder, mapName ?? 'none')
  const shares = existsSync(mapFile) ? readShares(text, mapFile) : new Map<string, number>()
  known.set(url, shares)
  return shares
}

function readShares(code: string, mapFile: string): Map<string, number> {
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')) as SourceMapPayload)
  const counts = new Map<string, number>()
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const entry = map.findEntry(line, column)
      const name = 'originalSource' in entry ? packageOf(entry.originalSource) : 'the bundler'
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return new Map([...counts].map(([name, count]) => [name, count / code.length]))
}

/** Whose file it is. What Next carries compiled is named after what it is. */
function packageOf(source: string): string {
  const compiled = /node_modules\/next\/dist\/compiled\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  if (compiled !== undefined) return compiled
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  if (name !== undefined) return /^(prosemirror-|@tiptap\/)/.test(name) ? 'Tiptap and ProseMirror' : name
  return /\/(app|components|lib)\//.test(source) ? 'our own' : 'the bundler'
}
