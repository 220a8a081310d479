import { expect, test, type Browser, type Page } from '@playwright/test'
import { annotationSchema } from '@/lib/core/annotations/annotation-contract'
import { importArticle } from './import-article'
import { drawn, openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const COPY = `<h1>Wall late</h1><p>The harbour board met on Monday.</p>
<table><tr><th>Item</th><th>Cost</th></tr><tr><td>Stone</td><td>120</td></tr></table>
${'<p>The wall is long, and so is this article.</p>'.repeat(30)}<ol start="3"><li>Drain</li><li>Fill</li></ol><p>Nobody doubts it.</p>`

const importCopy = (page: Page) => importArticle(page, { content: COPY, format: 'html' })

async function query(page: Page, id: string, exact: string): Promise<string> {
  const input = { kind: 'query', target: { exact }, query: { text: `Why ${exact}?` } }
  const { text } = await call(page, 'POST', `/articles/${id}/annotations`, input)
  return annotationSchema.parse(JSON.parse(text)).id
}

/** A phone: touch, and 390 px wide. */
async function onAPhone(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  return context.newPage()
}

test('an editor on a phone taps a place in the copy and puts words in', async ({ browser }) => {
  const desk = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(desk)
  const page = await onAPhone(browser, desk)
  await openRoom(page, id)
  const words = page.getByText('The harbour board met on Monday.')
  await words.tap({ position: { x: 60, y: 12 } })
  await page.getByRole('button', { name: 'Insert here' }).tap()
  await expect(page.getByLabel('Insert', { exact: true })).toBeFocused()
  await page.getByLabel('Insert', { exact: true }).fill('old ')
  await page.getByRole('button', { name: 'Propose' }).tap()
  await page.getByRole('button', { name: 'Close' }).tap()
  await expect(drawn(page, 'ins', 'old')).toBeVisible()
})

test('a click of the mouse shows no bar, a long press does', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  await openRoom(page, await importCopy(page))
  const words = page.getByText('The harbour board met on Monday.')
  await words.click({ position: { x: 60, y: 12 } })
  await expect(page.getByRole('textbox', { name: 'The copy' })).toBeFocused()
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await words.click({ position: { x: 120, y: 12 }, delay: 700 })
  await expect(page.getByRole('button', { name: 'Insert here' })).toBeVisible()
})

test('a link opens the room on its annotation, also on one that was withdrawn', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(page)
  const [gone, other] = [await query(page, id, 'Nobody'), await query(page, id, 'harbour')]
  const origin = new URL(page.url()).origin
  await page.request.delete(`/api/v1/annotations/${gone}`, { headers: { origin } })
  await openRoom(page, `${id}#annotation-${gone}`)
  const card = page.getByRole('article', { name: /^Query, withdrawn: Nobody/ })
  await expect(card).toBeInViewport()
  await expect(card).toHaveAttribute('aria-current', 'true')
  await expect(drawn(page, 'mark', 'Nobody')).toBeInViewport()
  await page.evaluate((hash) => (location.hash = hash), `#annotation-${other}`)
  await expect(drawn(page, 'mark', 'harbour')).toBeInViewport()
  await page.evaluate((hash) => (location.hash = hash), `#annotation-${id}`)
  await expect(page.getByText('does not stand on this article')).toBeVisible()
})

test('a link leads to its annotation also by way of the sign-in page', async ({ browser }) => {
  const desk = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(desk)
  const asked = await query(desk, id, 'Nobody')
  const page = await (await browser.newContext()).newPage()
  await page.goto(`/articles/${id}#annotation-${asked}`)
  await page
    .getByRole('button', { name: /Eddy Editor/ })
    .first()
    .click()
  await expect(page.getByRole('article', { name: /^Query.*: Nobody/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
})

test('a table stands in rows and columns, and can be selected across', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  await openRoom(page, await importCopy(page))
  const box = async (words: string) => {
    const found = await page.getByText(words, { exact: true }).boundingBox()
    if (found === null) throw new Error(`${words} is not drawn`)
    return found
  }
  const [item, cost, stone] = [await box('Item'), await box('Cost'), await box('Stone')]
  expect(cost.y).toBe(item.y)
  expect(cost.x).toBeGreaterThan(item.x)
  expect(stone.x).toBe(item.x)
  expect(stone.y).toBeGreaterThan(item.y)
  await page.mouse.move(item.x + 1, item.y + 14)
  await page.mouse.down()
  await page.mouse.move(cost.x + 30, stone.y + 14, { steps: 5 })
  await page.mouse.up()
  expect(await page.evaluate(() => getSelection()?.toString().split(/\s+/))).toEqual(
    expect.arrayContaining(['Item', 'Cost', 'Stone']),
  )
})
