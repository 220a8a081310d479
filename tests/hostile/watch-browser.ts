import path from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'

/** What went wrong, and where the browser was then. */
export class FaultLog {
  readonly faults: string[] = []
  at = 'the start'

  add(what: string): void {
    const fault = `${this.at}: ${what}`
    if (!this.faults.includes(fault)) this.faults.push(fault)
  }

  /** Looks at one thing; that it can't be looked at, as when the page was sent elsewhere, is a fault too. */
  async look(at: string, work: () => Promise<void>): Promise<void> {
    this.at = at
    try {
      await work()
    } catch (error) {
      this.add(error instanceof Error ? error.message.slice(0, 200) : String(error))
    }
  }
}

/** What `in-page.js` puts into every page. */
type InPage = {
  readonly scan: (root: ParentNode, kind: 'copy' | 'export' | null) => string[]
  readonly missing: (shown: string, texts: readonly string[]) => string[]
  readonly openCard: (id: string, texts: readonly string[]) => Promise<string[]>
}
declare global {
  var hostile: InPage
}

/**
 * A browser context in which nothing can happen unseen: a dialog, a script or its being stopped by the policy, an
 * error of the page, and any request that does not go to the desk are faults.
 */
export async function watchedContext(
  browser: Browser,
  origin: string,
  log: FaultLog,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } })
  await context.exposeBinding('hostileHappened', (_, what: string) => log.add(what))
  await context.addInitScript({ path: path.join(__dirname, 'in-page.js') })
  context.on('request', (request) => {
    const url = request.url()
    const isFileItself = url.startsWith('file:') && request.isNavigationRequest()
    if (!url.startsWith(`${origin}/`) && !isFileItself) log.add(`a request to ${url.slice(0, 120)}`)
  })
  context.on('page', (page) => watchPage(page, log))
  return context
}

function watchPage(page: Page, log: FaultLog): void {
  page.on('dialog', (dialog) => {
    log.add(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => log.add(`the page failed: ${error.message.slice(0, 200)}`))
  page.on('console', (message) => {
    if (/Refused to|Blocked script|violates the following/.test(message.text()))
      log.add(message.text().slice(0, 200))
  })
}

/** Looks at the whole page, and at the copy in it by its own stricter rules. */
export async function scanPage(page: Page, log: FaultLog): Promise<void> {
  const faults = await page.evaluate(() => [
    ...hostile.scan(document, null),
    ...[...document.querySelectorAll('.copy')].flatMap((copy) => hostile.scan(copy, 'copy')),
  ])
  faults.forEach((fault) => log.add(fault))
}

/** Whether the part of the page shows every text, to the letter. */
export async function expectTexts(
  page: Page,
  selector: string,
  texts: readonly string[],
  log: FaultLog,
): Promise<void> {
  const missing = await page.evaluate(
    ([where, wanted]) => hostile.missing(document.querySelector(where)?.textContent ?? '', wanted),
    [selector, texts] as const,
  )
  missing.forEach((text) => log.add(`it does not show: ${text.slice(0, 200)}`))
}
