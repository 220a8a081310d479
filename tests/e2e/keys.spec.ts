import { expect, test, type Page } from '@playwright/test'
import { importArticle } from './import-article'
import { drawn, openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'

/** An article with an editor's correction. */
async function propose(page: Page): Promise<string> {
  const id = await importArticle(page, { headline: 'Monitors meet', content: 'They recieve no pay.' })
  const correction = {
    kind: 'correction',
    target: { exact: 'recieve' },
    correction: { replacement: 'receive' },
  }
  expect((await call(page, 'POST', `/articles/${id}/annotations`, correction)).status).toBe(201)
  return id
}

test('single keys are chosen, shown so, kept, and switched off', async ({ browser }) => {
  const id = await propose(await signInAs(browser, 'Eddy Editor'))
  const page = await signInAs(browser, 'Rita Reviewer')
  await openRoom(page, id)
  await expect(drawn(page, 'ins', 'receive')).toBeVisible()
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  const activeCard = page.locator('article[aria-current=true]')

  await test.step('a key is pressed in the sheet, and then another for it', async () => {
    await page.keyboard.press('Shift+?')
    await sheet.getByRole('button', { name: 'Next to do: D. Change' }).click()
    await page.keyboard.press('k')
    await expect(sheet.getByRole('alert')).toHaveText(/That key is taken: Previous/)
    await page.keyboard.press('z')
    await expect(sheet.getByRole('button', { name: 'Next to do: Z. Change' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })

  await test.step('it works, the old one no longer, and after a reload too', async () => {
    await page.reload()
    await expect(drawn(page, 'ins', 'receive')).toBeVisible()
    await page.keyboard.press('d')
    await expect(activeCard).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(activeCard).toBeFocused()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option', { name: /^Next to do/ })).toContainText('Z')
    await page.keyboard.press('Escape')
  })

  await test.step('off, they do nothing; with Ctrl and Alt they do', async () => {
    await page.keyboard.press('Control+/')
    await sheet.getByRole('checkbox', { name: /Single keys work/ }).click()
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await page.keyboard.press('z')
    await page.keyboard.press('a')
    await page.keyboard.press('Shift+?')
    await expect(sheet).toHaveCount(0)
    await page.keyboard.press('F7')
    await expect(activeCard).toBeFocused()
    await expect(activeCard.getByRole('button', { name: 'Approve' })).toHaveAttribute(
      'aria-keyshortcuts',
      'Control+Alt+A',
    )
    await page.keyboard.press('Control+Alt+a')
    await expect(page.locator('.copy ins[data-state=approved]')).toHaveCount(1)
  })

  await test.step('one press brings the usual ones back', async () => {
    await page.keyboard.press('Control+/')
    await sheet.getByRole('checkbox', { name: /Single keys work/ }).click()
    await sheet.getByRole('button', { name: 'Back to the usual keys' }).click()
    await expect(sheet.getByRole('button', { name: 'Next to do: D. Change' })).toBeVisible()
  })
})

test('Option and a letter of a Mac do what they say, and type nothing', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  const id = await propose(page)
  await openRoom(page, id)
  await page.getByRole('button', { name: 'Suggest' }).click()
  const copy = page.getByRole('textbox', { name: 'The copy' })
  await expect(page.locator('[data-card]')).toHaveCount(1)
  await copy.getByText('Monitors meet').click()
  const isTaken = await copy.evaluate((element) => {
    const init = {
      key: '∆',
      code: 'KeyJ',
      altKey: true,
      modifierAltGraph: true,
      bubbles: true,
      cancelable: true,
    }
    return !element.dispatchEvent(new KeyboardEvent('keydown', init))
  })
  expect(isTaken).toBe(true)
  await expect(page.locator('article[aria-current=true]')).toBeFocused()
  await expect(copy).not.toContainText('∆')
})
