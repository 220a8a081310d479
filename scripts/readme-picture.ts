import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from './start/browser.mjs'
import { freePort, startServer } from './torture/server'

/** docs/images/room.png: the room as the README shows it, taken from the demo desk on a database of its own. */
const picture = 'docs/images/room.png'

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-picture-'))
  const port = await freePort()
  Object.assign(process.env, {
    DATABASE_URL: `file:${path.join(folder, 'desk.db')}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
  })
  const server = await startServer()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({
      baseURL: `http://127.0.0.1:${port}`,
      viewport: { width: 1440, height: 980 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await openCard(page)
    mkdirSync(path.dirname(picture), { recursive: true })
    await page.screenshot({ path: picture })
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As the reviewer: the sample article, with the claim open that a proposed correction follows from. */
async function openCard(page: Page): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('button', { name: /Rita Reviewer/ })
    .first()
    .click()
  await page
    .getByRole('link', { name: /river ferry/ })
    .first()
    .click()
  await page.getByRole('article', { name: /^Claim, checked/ }).click()
  await page.getByRole('link', { name: /Register of vessel surveys/ }).waitFor()
  await page.evaluate(() => document.fonts.ready)
}

void main()
