import { rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import MarkdownIt from 'markdown-it'
import type { Call } from './desk-client'
import type { PutArticle } from './put-in'
import { expectTexts, watchedContext, type FaultLog } from './watch-browser'

/** The one page of a world in which nothing else is. */
const PAGE = 'https://export.invalid/'
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/

/**
 * Opens every HTML export in a browser of its own: first without its policy, so that nothing but the escaping holds
 * it; those with notes also as a file and as the desk serves it, in the sandbox of its headers. Markdown is read for
 * delimiters that a text could have made, and as HTML that a lenient reader makes of it.
 */
export async function lookAtExports(
  browser: Browser,
  editor: Call,
  articles: readonly PutArticle[],
  log: FaultLog,
): Promise<void> {
  const context = await watchedContext(browser, new URL(PAGE).origin, log)
  const page = await context.newPage()
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-hostile-'))
  for (const article of articles) {
    const what = `export of a ${article.format} article, ${article.headline.slice(0, 80)}`
    await log.look(`the HTML ${what}`, async () => {
      const { text } = await editor('GET', `/articles/${article.id}/export?format=html`)
      await lookAtHtml(page, article, text, path.join(folder, `${article.id}.html`), log)
    })
    await log.look(`the Markdown ${what}`, async () => {
      const { text } = await editor('GET', `/articles/${article.id}/export?format=markdown`)
      criticFaults(text).forEach((fault) => log.add(fault))
      await openAs(page, new MarkdownIt({ html: true }).render(text), {})
      const faults = await page.evaluate(() => hostile.scan(document.body, null))
      faults.forEach((fault) => log.add(fault))
    })
  }
  rmSync(folder, { recursive: true })
  await context.close()
}

async function lookAtHtml(
  page: Page,
  article: PutArticle,
  html: string,
  file: string,
  log: FaultLog,
): Promise<void> {
  if (!POLICY.test(html)) log.add('it brings no policy')
  await openAs(page, html.replace(POLICY, ''), {})
  await lookAtExport(page, article, log)
  if (article.annotations.length === 0) return
  await openAs(page, html, {
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  })
  writeFileSync(file, html)
  await page.goto(pathToFileURL(file).href)
  await lookAtExport(page, article, log)
}

async function openAs(page: Page, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
  await page.unroute(PAGE)
  await page.route(PAGE, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8', headers }))
  await page.goto(PAGE)
}

async function lookAtExport(page: Page, article: PutArticle, log: FaultLog): Promise<void> {
  await expectTexts(page, 'article', [...article.copy, article.headline, ...article.slug], log)
  await expectTexts(
    page,
    'main',
    article.annotations.flatMap(({ notes }) => notes),
    log,
  )
  const faults = await page.evaluate(() => hostile.scan(document, 'export'))
  faults.forEach((fault) => log.add(fault))
}

const CLOSING: Readonly<Record<string, string>> = {
  '{++': '++}',
  '{--': '--}',
  '{~~': '~~}',
  '{==': '==}',
  '{>>': '<<}',
}

/** Every brace of an export opens or closes a mark, each mark is closed before the next, or the fault is named. */
export function criticFaults(markdown: string): readonly string[] {
  const faults: string[] = []
  let open: string | null = null
  for (const { index } of markdown.matchAll(/[{}]/g)) {
    const opening = markdown.slice(index, index + 3)
    const isClosing = open !== null && markdown.slice(index - 2, index + 1) === CLOSING[open]
    if (open === null && opening in CLOSING) open = opening
    else if (isClosing) open = null
    else faults.push(`a brace of a text: ${markdown.slice(Math.max(0, index - 30), index + 30)}`)
  }
  if (open !== null) faults.push(`a mark is left open: ${open}`)
  return faults
}
