import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { importArticle } from './import-article'
import { drawn, openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const COPY = 'The OECD monitors of Lower Sample met on Monday.\nThey recieve no pay.'

const importCopy = (page: Page) => importArticle(page, { headline: 'Monitors meet', content: COPY })

async function propose(page: Page, id: string, exact: string, replacement: string): Promise<void> {
  const body = { kind: 'correction', target: { exact }, correction: { replacement, reason: 'At first' } }
  expect((await call(page, 'POST', `/articles/${id}/annotations`, body)).status).toBe(201)
}

async function twoInOneRoom(browser: Browser) {
  const editor = await signInAs(browser, 'Eddy Editor')
  const reviewer = await signInAs(browser, 'Rita Reviewer')
  const id = await importCopy(editor)
  await openRoom(editor, id)
  await openRoom(reviewer, id)
  return { editor, reviewer, id }
}

test('two people see each other come and go, and hear what the other did', async ({ browser }) => {
  const { editor, reviewer, id } = await twoInOneRoom(browser)
  await expect(reviewer.getByRole('button', { name: /^Here now: Eddy Editor/ })).toBeVisible()
  await expect(editor.getByRole('button', { name: /^Here now: Rita Reviewer/ })).toBeVisible()
  await expect(editor.locator('[data-person="Rita Reviewer"]')).toHaveCount(1)
  await propose(editor, id, 'recieve', 'receive')
  await expect(drawn(reviewer, 'ins', 'receive')).toBeVisible()
  await expect(reviewer.getByRole('status', { name: 'What others did' })).toHaveText(
    'Eddy Editor added an annotation.',
  )
  await expect(editor.getByRole('status', { name: 'What others did' })).toHaveText('')
  await expectAccessible(reviewer, 'a room with another in it')
  await editor.close()
  await expect(reviewer.getByRole('button', { name: /^Here now/ })).toHaveCount(0)
})

test('a page that was off line catches up, and shows nothing twice', async ({ browser }) => {
  const { editor, reviewer, id } = await twoInOneRoom(browser)
  await propose(editor, id, 'OECD', 'OSCE')
  await expect(drawn(reviewer, 'ins', 'OSCE')).toBeVisible()
  await reviewer.context().setOffline(true)
  await propose(editor, id, 'recieve', 'receive')
  await expect(drawn(editor, 'ins', 'receive')).toBeVisible()
  await reviewer.context().setOffline(false)
  await expect(drawn(reviewer, 'ins', 'receive')).toBeVisible({ timeout: 20_000 })
  await expect(reviewer.locator('.copy ins')).toHaveCount(2)
})

test('two who change one card choose field by field, and nothing is lost', async ({ browser }) => {
  const { editor, reviewer, id } = await twoInOneRoom(browser)
  await propose(editor, id, 'recieve', 'receive')
  const reasonOf = (page: Page) => page.getByRole('textbox', { name: /^Reason/ })
  for (const [page, reason] of [
    [editor, 'From the dictionary'],
    [reviewer, 'From the style book'],
  ] as const) {
    await drawn(page, 'ins', 'receive').click()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await reasonOf(page).fill(reason)
  }
  await editor.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(reviewer.getByText(/Eddy Editor changed this meanwhile/)).toBeVisible()
  await reviewer.getByRole('button', { name: 'Reason: take theirs' }).click()
  await expect(reasonOf(reviewer)).toHaveValue('From the dictionary')
  await reviewer.getByRole('button', { name: 'Reason: put mine back' }).click()
  await reviewer.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(editor.getByText('From the style book')).toBeVisible()
})

test('the palette does any act and finds words of a reason', async ({ browser }) => {
  const editor = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(editor)
  await propose(editor, id, 'recieve', 'receive')
  await openRoom(editor, id)
  await expect(drawn(editor, 'ins', 'receive')).toBeVisible()
  await editor.keyboard.press('Control+k')
  await expect(editor.getByRole('combobox', { name: 'Do or find' })).toBeFocused()
  await editor.keyboard.type('at first')
  await expect(editor.getByRole('option', { name: /At first/ })).toBeVisible()
  await editor.keyboard.press('Enter')
  await expect(editor.locator('article[aria-current=true]')).toBeFocused()
  await editor.keyboard.press('F6')
  await expect(editor.getByRole('textbox', { name: 'The copy' })).toBeFocused()
  await editor.keyboard.press('F6')
  await expect(editor.locator('article[aria-current=true]')).toBeFocused()
  await editor.keyboard.press('Control+k')
  await editor.keyboard.type('this sheet')
  await editor.keyboard.press('Enter')
  await expect(editor.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})
