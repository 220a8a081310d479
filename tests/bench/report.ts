import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { FirstOpen } from './first-open'
import type { Growth } from './growth'
import { median } from './load'
import type { PageCode } from './shipped-code'
import type { Kind, UnderLoad } from './under-load'

export type Figures = {
  readonly seconds: number
  readonly runs: number
  readonly load: UnderLoad
  readonly memory: { readonly rest: number; readonly load: number }
  readonly growth: readonly Growth[]
  readonly room: FirstOpen
  readonly isOwnSample: boolean
  readonly pages: readonly PageCode[]
  readonly browser: string
}

const ratio = (value: number): string => value.toFixed(2)
const whole = (value: number): string => Math.round(value).toLocaleString('en')
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`
const spread = (values: readonly number[]): string =>
  `${ratio(Math.min(...values))}–${ratio(Math.max(...values))}`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

/** Writes the figures with what they mean. Ratios are of one run on one machine; they travel better than rates. */
export function writeReport(file: string, figures: Figures): void {
  const sections = [intro(figures), loadSection(figures), memorySection(figures), growthSection(figures)]
  const text = [...sections, roomSection(figures), codeSection(figures), repeatSection()].join('\n\n')
  writeFileSync(file, `${text}\n`)
}

function intro({ browser, runs, seconds }: Figures): string {
  const day = new Date().toISOString().slice(0, 10)
  return `# Benchmarks

Written by \`npm run bench\` on ${day}: ${availableParallelism()} cores shared by the desk, its peer, the load and the
browser; Node ${process.versions.node}; Chromium ${browser}. Ten connections, the middle of ${runs} runs of
${seconds} s. The peer is \`node:http\` with better-sqlite3 on a copy of the same database, in the same run.
Rates and milliseconds
are those of this machine with whatever else it did; the ratios are what to compare, and they still differ from run to run.`
}

function loadSection({ load }: Figures): string {
  const row = (name: string, kind: Kind) => {
    const { rate, p50, p99 } = load[kind]
    return [name, ratio(median(load.ratios[kind])), whole(rate), String(p50), String(p99)]
  }
  const measured = (kind: Kind) =>
    `Measured: ${ratio(median(load.ratios[kind]))}** (run by run ${spread(load.ratios[kind])})`
  const head = ['', 'ratio', 'a second', 'p50 ms', 'p99 ms']
  return `## Creating an annotation

Every write is one transaction on disk (WAL, \`synchronous=FULL\`). The peer writes the same rows (annotation, anchor,
correction, author, article, event of the chain, outbox, head of the chain, idempotency key) with prepared statements
and asks nothing. The desk also authenticates a token, validates, checks permission and overlaps, and answers in full.
**Target: ≥ 0.20 of the peer. ${measured('deskCreate')}.

${table(head, [
  row('peer, one row', 'bareOne'),
  row('peer, the same rows', 'bareCreate'),
  row('desk, `POST /annotations`', 'deskCreate'),
])}

## Reading a list of 1,000

${kb(load.listBytes)} of JSON, the same members from both. The peer reads and serialises it each time; the desk answers
from bytes kept per article, viewer and query until something on the article changes.
**Target: ≥ 2 × the peer. ${measured('deskList')}.

${table(head, [
  row('peer, not cached', 'bareList'),
  row('desk, whole answer', 'deskList'),
  row('desk, `304` by `If-None-Match`', 'deskUnchanged'),
])}`
}

function memorySection({ memory }: Figures): string {
  return `## Memory

Resident memory of the desk's one process: **${whole(memory.rest)} MB** at rest after its first answers,
at most **${whole(memory.load)} MB** under the load above.`
}

function growthSection({ growth }: Figures): string {
  const first = growth[0]?.ms ?? NaN
  const rows = growth.map(({ size, ms }) => [whole(size), ratio(ms / first), ms.toFixed(1)])
  return `## Creating on a full article

One request after the other; a third of the annotations are approved corrections, which a new one must not overlap.
10,000 is the most that an article takes. Flat means: the ratio stays near 1.

${table(['annotations on the article', 'ratio to 10', 'ms'], rows)}`
}

function roomSection({ room, isOwnSample }: Figures): string {
  const what = isOwnSample ? 'Our own sample article' : 'An article of a news agency'
  return `## First open of the room

${what}, ${whole(room.words)} words, signed in, nothing in the browser's cache, server warm, no network between them;
from navigation to the first frame that has the copy in it. The server sends the copy as text; the editor takes its
place later, without a jump.

${table(
  ['', 'ms'],
  [
    ['text painted', whole(room.painted)],
    ['editor in its place', whole(room.ready)],
    ['text painted, second visit', whole(room.paintedAgain)],
  ],
)}`
}

function codeSection({ pages }: Figures): string {
  const shown = 7
  const rows = pages.map(({ page, files, gzipBytes }) => [page, kb(gzipBytes), String(files)])
  const inside = pages.map(({ page, packages }) => {
    const parts = packages.slice(0, shown).map(([name, bytes]) => `${name} ${kb(bytes)}`)
    const rest = packages.slice(shown).reduce((sum, [, bytes]) => sum + bytes, 0)
    return `- **${page}**: ${[...parts, `all else ${kb(rest)}`].join(', ')}`
  })
  const hasMaps = pages.some(({ packages }) => packages.length > 0)
  const why = hasMaps
    ? `What is in it, by package (a package's share of a file's characters, from its source map, of the file's gzip size):

${inside.join('\n')}`
    : 'This build has no source maps, so what is in it can not be told (see below).'
  return `## JavaScript of a first visit

Gzip, everything that comes until the page is at rest, prefetched pages included: which of them come in that
time differs from run to run.

${table(['page', 'gzip', 'files'], rows)}

${why}`
}

function repeatSection(): string {
  return `## How to repeat

\`\`\`
rm -rf .next && STET_BROWSER_MAPS=1 npm start   # once; Ctrl-C when it is up. The maps tell what is in the JavaScript.
npm run bench                                   # about four minutes; writes this file
npm run bench -- --article FILE                 # opens the room with that text
npm run bench -- --quick --out FILE             # one short run, written elsewhere
\`\`\`

It uses a temporary database and ports of its own on the loopback, and leaves nothing behind. On a machine that does
other work, compare the ratios, and repeat.`
}
