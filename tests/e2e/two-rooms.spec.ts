import { expect, test, type Browser, type Page } from '@playwright/test'
import { importArticle } from './import-article'
import { openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'
import { lines, selectIn } from './working-copy'

const COPY = ['The river ferry stays for 30 years.', 'It runs in May.', 'Nobody is left behind.']

const importCopy = (page: Page) => importArticle(page, { headline: 'Ferry stays', content: COPY.join('\n') })

async function suggestAs(browser: Browser, name: string, id?: string) {
  const page = await signInAs(browser, name)
  const article = id ?? (await importCopy(page))
  await openRoom(page, article)
  await page.getByRole('button', { name: 'Suggest' }).click()
  return { page, id: article }
}

const line = (page: Page, at: number) => expect.poll(async () => (await lines(page))[at])
const allSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'All saved' })).toBeVisible({ timeout: 40_000 })
const approve = async (page: Page, words: string) => {
  await page.locator('[data-card]', { hasText: words }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
}

test('two people suggest, decide and mark at once, one of them off line for a while', async ({ browser }) => {
  const { page: ada, id } = await suggestAs(browser, 'Ada Admin')
  const { page: rita } = await suggestAs(browser, 'Rita Reviewer', id)

  await test.step('what one types is not moved by what the other does', async () => {
    await selectIn(ada, 1, 4, 9)
    await ada.keyboard.type('la')
    await selectIn(rita, 2, 11, 14)
    await rita.keyboard.type('June')
    await line(ada, 2).toBe('It runs in -May-+June+.')
    await ada.keyboard.type('ke')
    await line(ada, 1).toBe('The -river-+lake+ ferry stays for 30 years.')
    await line(rita, 1).toBe('The -river-+lake+ ferry stays for 30 years.')
  })

  await test.step('each approves what the other wrote', async () => {
    await allSaved(ada)
    await allSaved(rita)
    await approve(ada, 'June')
    await approve(rita, 'lake')
    for (const page of [ada, rita])
      await expect(page.locator('.copy ins[data-state=approved]')).toHaveCount(2)
  })

  await test.step('one goes on off line, while the other suggests and marks', async () => {
    await ada.context().setOffline(true)
    await selectIn(ada, 3, 0, 6)
    await ada.keyboard.type('No one')
    await expect(ada.getByRole('status').filter({ hasText: 'Not sent yet: 1' })).toBeVisible()
    await selectIn(rita, 1, 26, 28)
    await rita.keyboard.type('40')
    await allSaved(rita)
    await selectIn(rita, 0, 3, 3)
    await rita.keyboard.press('Control+Alt+Enter')
    await expect(rita.getByRole('button', { name: '1 of 4 checked' })).toBeVisible()
  })

  await test.step('back again, both see the same, and so does the desk', async () => {
    await ada.context().setOffline(false)
    await allSaved(ada)
    for (const page of [ada, rita]) {
      await line(page, 1).toBe('The -river-+lake+ ferry stays for -30-+40+ years.')
      await line(page, 2).toBe('It runs in -May-+June+.')
      await line(page, 3).toBe('-Nobody-+No one+ is left behind.')
    }
    await expect(ada.getByRole('button', { name: '1 of 4 checked' })).toBeVisible()
    await approve(ada, '40')
    await approve(rita, 'No one')
    await expect
      .poll(async () => (await call(rita, 'GET', `/articles/${id}/export?format=text&copy=corrected`)).text)
      .toBe('Ferry stays\nThe lake ferry stays for 40 years.\nIt runs in June.\nNo one is left behind.')
  })
})

test('two browsers of one person show the same suggestions', async ({ browser }) => {
  const { page: one, id } = await suggestAs(browser, 'Eddy Editor')
  const { page: other } = await suggestAs(browser, 'Eddy Editor', id)
  await selectIn(one, 1, 4, 9)
  await one.keyboard.type('lake')
  await line(other, 1).toBe('The -river-+lake+ ferry stays for 30 years.')
  await selectIn(other, 1, 8)
  await other.keyboard.type('side')
  await line(one, 1).toBe('The -river-+lakeside+ ferry stays for 30 years.')
  await allSaved(one)
  await allSaved(other)
  const own = one.locator('[data-card]', { hasText: 'lakeside' })
  await own.click()
  await own.getByRole('button', { name: 'More' }).click()
  await one.getByRole('menuitem', { name: /Withdraw/ }).click()
  for (const page of [one, other]) await line(page, 1).toBe(COPY[0])
})
