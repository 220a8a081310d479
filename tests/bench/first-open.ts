import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { EMAIL, PASSWORD, type BenchDesk } from './bench-desk'
import { median } from './load'

export type FirstOpen = {
  readonly words: number
  /** ms from navigation to the first frame with the copy in it, and until the editor stands in its place */
  readonly painted: number
  readonly ready: number
  /** the same with everything but the page in the browser's cache */
  readonly paintedAgain: number
}
type Painted = { painted?: number; ready?: number }

/** The browser as the end-to-end tests start it. */
export function launch(executablePath: string): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet]
  return chromium.launch({ executablePath, args })
}

/** Signs in by the form; what comes back opens further contexts. */
export async function signIn(browser: Browser, { origin }: BenchDesk): Promise<SignedIn> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('E-mail address').fill(EMAIL)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`${origin}/`)
  const state = await context.storageState()
  await context.close()
  return state
}
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

/** The first open of the room, with an empty cache each time: the middle one of `runs`. */
export async function measureFirstOpen(
  browser: Browser,
  desk: BenchDesk,
  storageState: SignedIn,
  article: string,
  runs: number,
): Promise<FirstOpen> {
  const url = `${desk.origin}/articles/${await desk.importText(article)}`
  const first: Required<Painted>[] = []
  const again: Required<Painted>[] = []
  for (let run = 0; run <= runs; run += 1) {
    const context = await browser.newContext({ storageState, viewport: { width: 1440, height: 900 } })
    await context.addInitScript({ path: 'tests/bench/watch-copy.js' })
    const times = await openOnce(context, url)
    // The server's first answer of a page is slower: it warms up before anything counts.
    if (run > 0) first.push(times)
    if (run > 0) again.push(await openOnce(context, url))
    await context.close()
  }
  return {
    words: article.split(/\s+/).length,
    painted: median(first.map(({ painted }) => painted)),
    ready: median(first.map(({ ready }) => ready)),
    paintedAgain: median(again.map(({ painted }) => painted)),
  }
}

async function openOnce(context: BrowserContext, url: string): Promise<Required<Painted>> {
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => (window as { stetBench?: Painted }).stetBench?.ready !== undefined)
  const times = await page.evaluate(() => (window as { stetBench?: Painted }).stetBench ?? {})
  await page.close()
  const { painted, ready } = times
  if (painted === undefined || ready === undefined) throw new Error('The copy was never painted.')
  return { painted, ready }
}
