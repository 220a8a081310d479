import type { Page } from '@playwright/test'
import type { HostileString } from './own-strings'
import { fitting } from './put-in'
import { expectTexts, scanPage, type FaultLog } from './watch-browser'

/** The pages that list what people wrote, and how much of a string each shows. */
const lists = [
  { path: '/', max: 300 },
  { path: '/sources', max: 300 },
  { path: '/claims', max: 5000 },
  { path: '/people', max: 200 },
  { path: '/account', max: 100 },
] as const

/** Each list to its end. */
export async function lookAtLists(
  page: Page,
  strings: readonly HostileString[],
  log: FaultLog,
): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const { path, max } of lists) {
    await log.look(`the page ${path}`, async () => {
      await page.goto(path)
      await showAll(page)
      const texts = strings.map(({ text }) => fitting(text, max))
      await expectTexts(page, 'main', texts, log)
      await scanPage(page, log)
    })
  }
  await log.look('the page /api/docs', async () => {
    await page.goto('/api/docs')
    await page.getByRole('main').waitFor()
    await scanPage(page, log)
  })
}

/** Asks for more until there is none. Far more often than any list has pages: the list does not end. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  const more = page.getByRole('button', { name: 'Show more' })
  let clicks = 0
  while (clicks <= 200) {
    // Asked in one step: the button is gone as soon as the last page is there.
    const isReady = await more.evaluateAll(([button]) =>
      button === undefined ? null : button.ariaDisabled !== 'true',
    )
    if (isReady === null) return
    if (isReady) {
      await more.click()
      clicks += 1
    }
    await page.waitForTimeout(20)
  }
  throw new Error('the list does not end')
}
