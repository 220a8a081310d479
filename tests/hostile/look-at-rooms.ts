import type { Page } from '@playwright/test'
import type { PutArticle } from './put-in'
import { expectTexts, scanPage, type FaultLog } from './watch-browser'

/** Tall enough that no card is left out for being far away. */
const TALL = 30_000

/** Opens each room, and in it every card. */
export async function lookAtRooms(page: Page, articles: readonly PutArticle[], log: FaultLog): Promise<void> {
  for (const article of articles) {
    const at = `the room of a ${article.format} article, ${article.headline.slice(0, 80)}`
    await log.look(at, () => lookAtRoom(page, article, log))
  }
}

async function lookAtRoom(page: Page, article: PutArticle, log: FaultLog): Promise<void> {
  const hasCards = article.annotations.length > 0
  await page.setViewportSize({ width: 1440, height: hasCards ? TALL : 900 })
  await page.goto(`/articles/${article.id}`)
  await page.locator('.copy.ProseMirror').waitFor()
  await expectTexts(page, '.copy', [...article.copy, article.headline], log)
  await expectTexts(page, 'main', article.slug, log)
  await scanPage(page, log)
  for (const { id, card, drawn } of article.annotations) {
    if (!drawn) continue
    // What a card shows comes after the page; one that never comes is a fault below.
    await page
      .locator(`[data-card="${id}"]`)
      .waitFor({ state: 'attached', timeout: 15_000 })
      .catch(() => undefined)
    const faults = await page.evaluate(([one, texts]) => hostile.openCard(one, texts), [id, card] as const)
    faults.forEach((fault) => log.add(fault.slice(0, 300)))
  }
  if (hasCards) await scanPage(page, log)
}
