/**
 * `npm run bench:editor`: the room beside plain HTML, a bare ProseMirror and Tiptap with marks, in one run; writes
 * docs/benchmarks-editor.md and its picture. `--quick` for the two small sizes, `--only` for those whose name begins so,
 * `--runs` for so many fresh tabs of each page.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../../../scripts/start/browser.mjs'
import { hasBuild, startBenchDesk } from '../bench-desk'
import { launch, signIn } from '../first-open'
import { benchArticle, type BenchArticle } from './article'
import { measureArticle, type ArticleFigures } from './measure-article'
import { measureOthers } from './others'
import { startPeers } from './peers'
import { editorReport } from './report'
import { costPicture } from './picture'

const LIMIT_MS = 45 * 60_000

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string' },
    out: { type: 'string', default: 'docs/benchmarks-editor.md' },
  },
})

const ALMOST_EMPTY = benchArticle('almost empty', { words: 20, annotations: 1 })
const SIZES: readonly BenchArticle[] = [
  benchArticle('1k / 100', { words: 1000, annotations: 100 }),
  benchArticle('10k / 1,000', { words: 10_000, annotations: 1000 }),
  benchArticle('100k / 10,000', { words: 100_000, annotations: 10_000 }),
]
const EXTREMES: readonly BenchArticle[] = [
  benchArticle('20 deep', { words: 10_000, annotations: 200, deep: 20 }),
  benchArticle('one over 300 paragraphs', { words: 20_000, annotations: 200, over: 300 }),
  benchArticle('one paragraph of 50k words', { words: 50_000, annotations: 500, paragraph: 50_000 }),
]

async function main(): Promise<void> {
  if (!hasBuild())
    throw new Error('There is no production build here. Run `npm start` once, then this again.')
  const sizes = values.quick ? SIZES.slice(0, 2) : SIZES
  const chosen = [ALMOST_EMPTY, ...sizes, ...(values.quick ? [] : EXTREMES)].filter(
    ({ name }) => values.only === undefined || name === ALMOST_EMPTY.name || name.startsWith(values.only),
  )
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'))
  const desk = await startBenchDesk(folder)
  const peers = await startPeers(chosen)
  const browser = await launch(await findBrowser())
  try {
    const signedIn = await signIn(browser, desk)
    const figures: ArticleFigures[] = []
    const together = await measureOthers({ desk, browser, signedIn }, console.log)
    for (const article of chosen) {
      console.log(`\n${article.name}`)
      const tools = { desk, peers, browser, signedIn, runs: Number(values.runs ?? (values.quick ? 3 : 5)) }
      figures.push(await measureArticle(tools, article, console.log))
      // Written after each: a run that is stopped leaves what it has measured.
      writeFileSync(values.out, editorReport(figures, browser.version(), together))
      writeFileSync(values.out.replace(/\.md$/, '.svg'), costPicture(figures))
    }
    console.log(`\nWritten to ${values.out}`)
  } finally {
    await browser.close()
    peers.stop()
    await desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const limit = setTimeout(() => {
  console.error('The bench took too long and was stopped.')
  process.exit(1)
}, LIMIT_MS)
limit.unref()
void main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
