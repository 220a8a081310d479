import { expect, test } from '@playwright/test'
import { importArticle } from './import-article'
import { call, signInAs } from './sign-in-as'

const SENTENCE = 'The harbor board met on Monday and said nothing of the bridge that was shut in the spring.'
const PARAGRAPHS = 12
/** Of the window, times the way (the browser's own measure): what a page may move by once its text stands. */
const MOST = 0.05

test('marks and cards come without moving the text', async ({ browser }) => {
  const editor = await signInAs(browser, 'Eddy Editor')
  const id = await importArticle(editor, {
    headline: 'Bridge shut',
    content: Array<string>(PARAGRAPHS).fill(`${SENTENCE} ${SENTENCE} ${SENTENCE}`).join('\n'),
  })
  const starts = Array.from({ length: PARAGRAPHS }, (_, n) => 12 + n * (3 * SENTENCE.length + 3) + 4)
  for (const start of starts) {
    const target = { revision: 1, start, end: start + 6 }
    const correction = { kind: 'correction', target, correction: { replacement: 'harbour' } }
    expect((await call(editor, 'POST', `/articles/${id}/annotations`, correction)).status).toBe(201)
  }
  const page = await signInAs(browser, 'Rita Reviewer')
  await page.addInitScript({ path: 'tests/bench/editor/watch-shifts.js' })
  await page.goto(`/articles/${id}`)
  await expect(page.locator('article[data-card]').first()).toBeVisible()
  await page.waitForTimeout(1500)
  const shifts = await page.evaluate(
    () => (window as unknown as { benchShifts: { value: number; moved: string[] }[] }).benchShifts,
  )
  expect(await page.locator('.copy ins').count()).toBeGreaterThan(0)
  expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(MOST)
})
