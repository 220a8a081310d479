import { cpus, loadavg } from 'node:os'
import { countOf, ms } from './numbers'
import type { ArticleFigures } from './measure-article'
import type { PageFigures } from './measure-pages'
import { percentile } from './measure'
import { TOGETHER_ON, type Together } from './others'

/** The report of one run in Markdown. The first article is almost empty: what it takes is the page's own fixed start. */
export function editorReport(
  figures: readonly ArticleFigures[],
  browser: string,
  together: Together | null = null,
): string {
  const [empty, ...rest] = figures
  const start = empty?.room.times.whole ?? 0
  return `# Benchmarks of the room

Written by \`npm run bench:editor\` on ${new Date().toISOString().slice(0, 10)}; Chromium ${browser}, loopback, Node ${process.version.slice(1)}, the cores shared
with the desk. All pages show the same made text in the same run: the room as \`npm start\` serves it; plain HTML; a bare
ProseMirror with \`content-visibility\` and no annotations; Tiptap with a mark for each annotation. From navigation to the
painted frame. Every page has its tab in turn, several times over, and each figure is the middle one of its tabs: what else
the machine does meets all alike. Compare ratios: milliseconds are those of a busy machine (load ${load()} on ${cpus().length} cores at the end).

The room is in _Suggest_ mode: each key is a letter that becomes a correction, is drawn and kept. One annotation of fifty is
the person's own; the rest are a colleague's. The page is scrolled by 120 px in every frame. _Work_
is the time that the page's main thread itself was at work, which other programs on the machine change little.

![Cost against size](benchmarks-editor.svg)

The page's own fixed start, measured with an almost empty article: **${ms(start)} ms** to text, ${ms(empty?.room.times.editor)} ms to the editor.

${rest.map((one) => section(one, start)).join('\n')}${together === null ? '' : togetherSection(together)}`
}

function section(figures: ArticleFigures, start: number): string {
  const { article, plain, prosemirror, tiptap, room, bareHeap } = figures
  const net = (room.times.whole ?? 0) - start
  const roomGrowth = room.heap - bareHeap.room
  const tiptapGrowth = tiptap.heap - bareHeap.tiptap
  const key = room.keys?.p95 ?? Number.NaN
  const keyTarget = Math.max(33.4, 1.5 * (prosemirror.keys?.p95 ?? 0))
  const sent = room.bytes.map(
    ({ name, sent: packed, whole }) => `${place(name)} ${kb(packed)} (${kb(whole)})`,
  )
  return `## ${article.name}

${countOf(article.blocks.length)} blocks, ${countOf(article.marks.length)} annotations.

| page | whole text ms | editor ms | marks ms | key p50 / p95 / p99 ms | scroll p95 / max ms | work a key / a frame ms | DOM nodes | heap MB |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
${row('plain HTML', plain)}
${row('bare ProseMirror', prosemirror)}
${row('Tiptap marks', tiptap)}
${row('**the room**', room)}

- Text, beyond the fixed start: ${ms(net)} ms = ${ratio(net, plain.times.whole)} of plain HTML (target ≤ 1.5).
- Key p95: ${ms(key)} ms (target ≤ ${ms(keyTarget)}).
- Work of the main thread: ${ratio(room.work.key ?? 0, prosemirror.work.key ?? 0)} of bare ProseMirror's a key, ${ratio(room.work.frame, prosemirror.work.frame)} a frame.
- Scroll p95: ${ms(room.scroll.p95)} ms (bare ProseMirror ${ms(prosemirror.scroll.p95)}).
- Another's annotation: ${ms(room.added.fromData)} ms from its data to the painted mark (target ≤ 30), ${ms(room.added.fromRequest)} ms after the answer to who made it; Tiptap, a local mark: ${ms(figures.tiptapAdd)} ms.
- Layout shift after the text was painted, until marks and cards had come: ${room.shifts.after.toFixed(4)} (target < 0.01); before: ${room.shifts.before.toFixed(4)}.${movedLine(room.shifts.moved)}
- Heap over the same page without annotations: ${roomGrowth.toFixed(1)} MB; Tiptap ${tiptapGrowth.toFixed(1)} MB; ratio ${ratio(roomGrowth, tiptapGrowth)} (target ≤ 0.5).
- Sent (unpacked): ${sent.join(' · ')}.
`
}

const movedLine = (moved: readonly string[]): string =>
  moved.length === 0 ? '' : ` What moved most: ${moved.map((one) => `\`${one}\``).join(', ')}.`

/** From the answer that one person's browser got to the frame in which another's room showed it. */
function togetherSection(together: Together): string {
  const line = ([what, times]: [string, readonly number[]]) =>
    `| ${what} | ${times.length} | ${ms(percentile(times, 0.5))} | ${ms(percentile(times, 0.95))} | ${ms(Math.max(...times))} |`
  return `
## Two people

From the answer to one person to the painted frame in another's open room (${TOGETHER_ON} words and annotations); target: 1000 ms.

| what | times | p50 ms | p95 ms | longest ms |
| --- | --: | --: | --: | --: |
${Object.entries(together).map(line).join('\n')}
`
}

function row(name: string, { times, keys, scroll, nodes, heap, work }: PageFigures): string {
  const key = keys === null ? '–' : [keys.p50, keys.p95, keys.p99].map(ms).join(' / ')
  const frames = `${ms(scroll.p95)} / ${ms(scroll.max)}`
  return `| ${name} | ${ms(times.whole)} | ${ms(times.editor)} | ${ms(times.marks)} | ${key} | ${frames} | ${work.key?.toFixed(1) ?? '–'} / ${work.frame.toFixed(1)} | ${countOf(nodes)} | ${heap.toFixed(1)} |`
}

const place = (name: string): string =>
  name.startsWith('/api/') ? (name.split('/').at(-1) ?? '').replace(/^[0-9a-f-]{36}$/, 'one') : 'page'
const kb = (bytes: number): string => `${countOf(Math.round(bytes / 1000))} kB`
const load = (): string => (loadavg()[0] ?? 0).toFixed(1)
const ratio = (a: number, b: number | undefined): string => (b ? (a / b).toFixed(2) : '–')
