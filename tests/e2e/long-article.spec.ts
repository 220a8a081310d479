import { expect, test, type Page } from '@playwright/test'
import { annotationSchema } from '@/lib/core/annotations/annotation-contract'
import { importArticle } from './import-article'
import { openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const PARAGRAPHS = 220
const WORDS = 45
const PARAGRAPH = `${Array.from({ length: WORDS }, () => 'harbor').join(' ')}.`
const HEADLINE = 'A long harbor story'
const COPY = [
  HEADLINE,
  ...Array.from({ length: PARAGRAPHS }, () => PARAGRAPH),
  'Lighthouse at the end.',
].join('\n')
/** Four in each paragraph but the last ones: of no two the words touch. */
const COUNT = 800

function target(n: number): { revision: 1; start: number; end: number } {
  const paragraph = Math.floor(n / 4)
  const start = HEADLINE.length + 1 + paragraph * (PARAGRAPH.length + 1) + (n % 4) * 70
  return { revision: 1, start, end: start + 6 }
}

async function fill(page: Page): Promise<{ readonly id: string; readonly last: string }> {
  const id = await importArticle(page, { content: COPY })
  const targets = Array.from({ length: COUNT }, (_, n) => target(n))
  const query = { kind: 'query', targets, query: { text: 'Which harbor?' } }
  expect((await call(page, 'POST', `/articles/${id}/annotations/bulk`, query)).status).toBe(201)
  const far = { kind: 'query', target: { exact: 'Lighthouse' }, query: { text: 'Which one?' } }
  const made = await call(page, 'POST', `/articles/${id}/annotations`, far)
  return { id, last: annotationSchema.parse(JSON.parse(made.text)).id }
}

test('a long article opens at a linked annotation, counts all and draws what is near', async ({
  browser,
}) => {
  test.slow()
  const page = await signInAs(browser, 'Eddy Editor')
  const { id, last } = await fill(page)
  await openRoom(page, `${id}#annotation-${last}`)
  const copy = page.getByRole('textbox', { name: 'The copy' })
  await expect(copy.locator(`[data-annotation="${last}"]`)).toBeInViewport()
  await expect(page.locator(`[data-card="${last}"]`)).toBeInViewport()
  await expect(page.getByRole('button', { name: `Queries: ${COUNT + 1}` })).toBeVisible()
  // Cards and marks far from here do not exist, their words do.
  expect(await page.locator('[data-card]').count()).toBeLessThan(150)
  expect(await copy.locator('[data-annotation]').count()).toBeLessThan(400)
  expect(((await copy.textContent()) ?? '').split('harbor').length).toBeGreaterThan(PARAGRAPHS * WORDS)
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect(page.locator('[data-card]').first()).toBeInViewport()
  await expect(copy.locator('mark').first()).toBeInViewport()
})

test('the marks of the first view come with the page of a long article', async ({ browser }) => {
  test.slow()
  const page = await signInAs(browser, 'Eddy Editor')
  const { id, last } = await fill(page)
  const html = await (await page.request.get(`/articles/${id}`)).text()
  expect(html.match(/<mark[^>]*data-annotation/g)?.length).toBeGreaterThan(100)
  expect(html).not.toContain(last)
})

test('on paper every mark of a long article is drawn', async ({ browser }) => {
  test.slow()
  const page = await signInAs(browser, 'Eddy Editor')
  const { id } = await fill(page)
  await openRoom(page, id)
  const marks = page.getByRole('textbox', { name: 'The copy' }).locator('[data-annotation]')
  await expect(marks.first()).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(marks).toHaveCount(COUNT + 1)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect.poll(() => marks.count()).toBeLessThan(400)
})
