/**
 * `npm run bench`: the desk beside a bare server, in one run; writes docs/benchmarks.md. `--quick` for a short run,
 * `--article FILE` for the text that the room opens, `--out FILE` to write elsewhere.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { sampleArticle } from '../../prisma/sample-article'
import { findBrowser } from '../../scripts/start/browser.mjs'
import { hasBuild, startBenchDesk, type BenchDesk } from './bench-desk'
import { launch, measureFirstOpen, signIn } from './first-open'
import { measureGrowth } from './growth'
import { median } from './load'
import { peakMb, residentMb } from './memory'
import { writeReport, type Figures } from './report'
import { measureShippedCode } from './shipped-code'
import { measureUnderLoad, type UnderLoad } from './under-load'

/** Far more than a whole run takes. */
const LIMIT_MS = 15 * 60_000
const LENGTH = {
  full: { runs: 3, seconds: 4, creates: 200, opens: 5 },
  quick: { runs: 1, seconds: 2, creates: 40, opens: 3 },
}
type Length = (typeof LENGTH)['full']

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    article: { type: 'string' },
    out: { type: 'string', default: 'docs/benchmarks.md' },
  },
})

async function main(): Promise<void> {
  if (!hasBuild()) {
    console.error(
      'There is no production build here. Run `npm start` once (Ctrl-C when it is up), then this again.',
    )
    process.exitCode = 1
    return
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'))
  let desk: BenchDesk | undefined
  try {
    say('Start the desk (it builds first when the sources changed)')
    desk = await startBenchDesk(folder)
    const length = values.quick ? LENGTH.quick : LENGTH.full
    writeReport(values.out, await measure(desk, length))
    say(`Written to ${values.out}`)
  } finally {
    await desk?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(desk: BenchDesk, length: Length): Promise<Figures> {
  const { runs, seconds, creates, opens } = length
  const { pid } = desk.server
  const rest = residentMb(pid)
  say('Create and list under load')
  let load: UnderLoad | undefined
  const peak = await peakMb(pid, async () => {
    load = await measureUnderLoad(desk, { runs, seconds })
  })
  if (!load) throw new Error('Nothing was measured under load.')
  say(
    `  create ${median(load.ratios.deskCreate).toFixed(2)} of bare, list ${median(load.ratios.deskList).toFixed(2)} ×`,
  )
  say('Create with 10, 1,000 and 10,000 annotations')
  const growth = await measureGrowth(desk, creates)
  say(`  ${growth.map(({ size, ms }) => `${size}: ${ms.toFixed(1)} ms`).join(', ')}`)
  say('First open of the room, and the JavaScript of each page')
  const browser = await launch(await findBrowser())
  try {
    const signedIn = await signIn(browser, desk)
    const article = articleText()
    const room = await measureFirstOpen(browser, desk, signedIn, article, opens)
    say(`  painted after ${room.painted.toFixed(0)} ms`)
    const roomPath = `/articles/${await desk.importText(article)}`
    const signedInPages = [
      ['desk', '/'],
      ['import', '/import'],
      ['room', roomPath],
      ['sources', '/sources'],
      ['claims', '/claims'],
      ['account', '/account'],
      ['people', '/people'],
    ] as const
    const visits = [
      { page: 'sign-in', path: '/sign-in', isSignedIn: false },
      ...signedInPages.map(([page, to]) => ({ page, path: to, isSignedIn: true })),
    ]
    const pages = await measureShippedCode(browser, desk, signedIn, visits)
    const isOwnSample = values.article === undefined
    return {
      runs,
      seconds,
      load,
      memory: { rest, load: peak },
      growth,
      room,
      isOwnSample,
      pages,
      browser: browser.version(),
    }
  } finally {
    await browser.close()
  }
}

/** A file, the first text of a folder, or our own sample. */
function articleText(): string {
  const { article } = values
  if (article === undefined) return `${sampleArticle.headline}\n${sampleArticle.content}`
  if (!statSync(article).isDirectory()) return readFileSync(article, 'utf8')
  const first = readdirSync(article)
    .sort()
    .find((name) => name.endsWith('.txt'))
  if (first === undefined) throw new Error(`${article} has no .txt file.`)
  return readFileSync(path.join(article, first), 'utf8')
}

const say = (text: string): void => console.log(text)

const limit = setTimeout(() => {
  console.error('The bench took too long and was stopped.')
  process.exit(1)
}, LIMIT_MS)

main()
  .catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(() => clearTimeout(limit))
