import { expect, test, type Browser, type Page } from '@playwright/test'
import { listAnnotationsRoute } from '@/lib/core/api/annotation-routes'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { importArticle } from './import-article'
import { openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'
import { lines, selectIn } from './working-copy'

const COPY = ['The river ferry stays for 30 years.', '“It will run in May,” Ada Fenn said.'].join('\n')
const ALL_SAVED = 'All saved'

const importCopy = (page: Page) => importArticle(page, { headline: 'Ferry stays', content: COPY })

async function annotationsOf(page: Page, id: string): Promise<readonly Annotation[]> {
  const { text } = await call(page, 'GET', `/articles/${id}/annotations`)
  return (listAnnotationsRoute.answer.parse(JSON.parse(text)) as { readonly items: readonly Annotation[] })
    .items
}

/** What the desk has of corrections: `old → new, state`. */
async function corrections(page: Page, id: string): Promise<readonly string[]> {
  const all = await annotationsOf(page, id)
  return all.flatMap(({ correction, state }) =>
    correction ? [`${correction.original} → ${correction.replacement}, ${state}`] : [],
  )
}

async function openArticle(browser: Browser, name: string, id?: string) {
  const page = await signInAs(browser, name)
  const article = id ?? (await importCopy(page))
  await openRoom(page, article)
  await page.getByRole('button', { name: 'Suggest' }).click()
  return { page, id: article }
}

const bar = (page: Page) =>
  page.getByRole('status').filter({ hasText: /saved|sent|Saving|refused|versions/i })

test('what is typed is at the desk once, and stands there after a reload', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await expect(bar(page)).toHaveText(ALL_SAVED)
  await expect.poll(() => corrections(page, id)).toEqual(['river → lake, proposed'])
  await page.reload()
  await expect.poll(async () => (await lines(page))[1]).toBe('The -river-+lake+ ferry stays for 30 years.')
  expect(await corrections(page, id)).toEqual(['river → lake, proposed'])
  await selectIn(page, 1, 8)
  await page.keyboard.type('side')
  await expect.poll(() => corrections(page, id)).toEqual(['river → lakeside, proposed'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(bar(page)).toHaveText(ALL_SAVED)
})

test('category and reason are given without leaving the keyboard', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await selectIn(page, 1, 26, 28)
  await page.keyboard.type('40')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(/^Reason/)).toBeFocused()
  // The suggestion is saved, and gets the desk's id, while this is typed.
  await page.keyboard.type('The council minutes say so.', { delay: 30 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'The copy' })).toBeFocused()
  await expect
    .poll(async () =>
      (await annotationsOf(page, id)).map(({ correction }) => [correction?.category, correction?.reason]),
    )
    .toEqual([['number', 'The council minutes say so.']])
})

test('a lost connection keeps what is typed, and sends it once', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await page.context().setOffline(true)
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await expect(bar(page)).toHaveText('Not sent yet: 1 suggestion kept in this browser')
  await selectIn(page, 2, 1, 3)
  await page.keyboard.type('She')
  await expect(bar(page)).toHaveText('Not sent yet: 2 suggestions kept in this browser')
  await page.context().setOffline(false)
  await expect(bar(page)).toHaveText(ALL_SAVED, { timeout: 40_000 })
  await expect.poll(() => corrections(page, id)).toEqual(['river → lake, proposed', 'It → She, proposed'])
})

test('a tab closed without a connection warns, and the next one sends what was kept', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await page.context().setOffline(true)
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await expect(bar(page)).toContainText('Not sent yet')
  const warned = page.waitForEvent('dialog').then((dialog) => dialog.accept())
  await page.close({ runBeforeUnload: true })
  await warned
  const next = await page.context().newPage()
  await next.context().setOffline(false)
  await openRoom(next, id)
  await expect.poll(async () => (await lines(next))[1]).toBe('The -river-+lake+ ferry stays for 30 years.')
  await expect.poll(() => corrections(next, id), { timeout: 40_000 }).toEqual(['river → lake, proposed'])
  await expect(bar(next)).toHaveText(ALL_SAVED)
})

test('one decided meanwhile is shown with the words it was decided on', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await expect(bar(page)).toHaveText(ALL_SAVED)
  const [saved] = await annotationsOf(page, id)
  const annotation = saved?.id ?? ''
  await page.context().setOffline(true)
  await selectIn(page, 1, 8)
  await page.keyboard.type('side')
  await expect(bar(page)).toContainText('Not sent yet')
  const reviewer = await signInAs(browser, 'Rita Reviewer')
  const decided = await call(reviewer, 'POST', `/annotations/${annotation}/decision`, {
    decision: 'approve',
    textHash: saved?.textHash,
  })
  expect(decided.status).toBe(200)
  await page.context().setOffline(false)
  const card = page.locator(`[data-card="${annotation}"]`)
  await expect(card).toContainText('Meanwhile it was approved', { timeout: 40_000 })
  expect(await corrections(page, id)).toEqual(['river → lake, approved'])
  await card.getByRole('button', { name: 'Leave it so' }).click()
  await expect.poll(async () => (await lines(page))[1]).toBe('The -river-+lake+ ferry stays for 30 years.')
  expect(await corrections(page, id)).toEqual(['river → lake, approved'])
})

test('one taken back after it was decided stands, and its card says why', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await expect(bar(page)).toHaveText(ALL_SAVED)
  const [saved] = await annotationsOf(page, id)
  await page.context().setOffline(true)
  await page.keyboard.press('Control+z')
  await expect(bar(page)).toContainText('Not sent yet')
  const reviewer = await signInAs(browser, 'Rita Reviewer')
  const decision = { decision: 'approve', textHash: saved?.textHash }
  await call(reviewer, 'POST', `/annotations/${saved?.id ?? ''}/decision`, decision)
  await page.context().setOffline(false)
  const card = page.locator(`[data-card="${saved?.id ?? ''}"]`)
  await expect(card).toContainText('This correction is approved. Have that reopened first.', {
    timeout: 40_000,
  })
  await card.getByRole('button', { name: 'Leave it so' }).click()
  await expect(card).not.toContainText('You took this back')
  await expect(page.getByRole('status').filter({ hasText: 'refused' })).toHaveCount(0)
})

test('inside a quotation the card says so, and one key asks the writer instead', async ({ browser }) => {
  const { page, id } = await openArticle(browser, 'Eddy Editor')
  await selectIn(page, 2, 16, 19)
  await page.keyboard.type('June')
  await expect(page.getByText(/Inside a quotation: these are somebody’s words/)).toBeVisible()
  await page.keyboard.press('Alt+q')
  await expect.poll(async () => (await lines(page))[2]).toBe('“It will run in May,” Ada Fenn said.')
  await expect
    .poll(async () =>
      (await annotationsOf(page, id)).filter(({ state }) => state === 'open').map(({ query }) => query?.text),
    )
    .toEqual(['Was “May” really said? “June” was suggested.'])
})

test('two people’s words for the same place are compared and decided on one card', async ({ browser }) => {
  const eddy = await openArticle(browser, 'Eddy Editor')
  await selectIn(eddy.page, 1, 4, 9)
  await eddy.page.keyboard.type('lake')
  await expect(bar(eddy.page)).toHaveText(ALL_SAVED)
  const rita = await openArticle(browser, 'Rita Reviewer', eddy.id)
  await expect.poll(async () => (await lines(rita.page))[1]).toContain('-river-+lake+')
  await selectIn(rita.page, 1, 4, 15)
  await rita.page.keyboard.type('old boat')
  await expect(bar(rita.page)).toHaveText(ALL_SAVED)
  await expect
    .poll(() => corrections(rita.page, eddy.id))
    .toEqual(['river → lake, proposed', 'river ferry → old boat, proposed'])
  for (const { page } of [rita, eddy]) {
    const card = page.getByRole('region', { name: '2 corrections of the same words' })
    await expect(card).toBeVisible()
    await expect(card.locator('[data-card]')).toHaveCount(2)
  }
  const card = rita.page.getByRole('region', { name: '2 corrections of the same words' })
  await card.locator('[data-card]', { hasText: 'Eddy Editor' }).click()
  await expect(card.getByText('In the copy')).toBeVisible()
  await card.getByRole('button', { name: 'Approve' }).click()
  await expect
    .poll(() => corrections(rita.page, eddy.id))
    .toEqual(['river → lake, approved', 'river ferry → old boat, superseded'])
  for (const { page } of [rita, eddy])
    await expect.poll(async () => (await lines(page))[1]).toBe('The -river-+lake+ ferry stays for 30 years.')
})
