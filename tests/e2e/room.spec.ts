import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { importArticle } from './import-article'
import { drawn, openRoom, select } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const COPY = [
  'The OECD monitors of Lower Sample met on Monday, said Ada Fenn.',
  'They recieve no pay. The town hopes that they recieve thanks.',
].join('\n')

const importCopy = (page: Page) => importArticle(page, { headline: 'Monitors meet', content: COPY })

test('two people do the main job in the room, from the first mark to both exports', async ({ browser }) => {
  const editor = await signInAs(browser, 'Eddy Editor')
  const reviewer = await signInAs(browser, 'Rita Reviewer')
  const id = await importCopy(editor)
  await openRoom(editor, id)
  await openRoom(reviewer, id)

  await test.step('the editor attaches a claim with its verdict and a source', async () => {
    await select(editor, 'OECD monitors of Lower Sample met')
    await editor.keyboard.press('Control+Alt+l')
    await expect(editor.getByLabel('What is claimed')).toBeFocused()
    await expect(editor.getByLabel('What is claimed')).toHaveValue('OECD monitors of Lower Sample met')
    await editor.getByLabel('Who says so').fill('Ada Fenn')
    await editor.getByRole('combobox', { name: 'Verdict' }).click()
    await editor.getByRole('option', { name: 'False' }).click()
    await editor.getByRole('combobox', { name: 'Add a source' }).fill('https://example.org/list-of-monitors')
    await editor.getByRole('option').first().click()
    await editor.getByLabel('Quote that proves it').fill('monitors of the OSCE')
    await editor.getByRole('button', { name: 'Save claim' }).click()
    await expect(drawn(editor, 'mark', 'OECD monitors')).toBeVisible()
  })

  await test.step('the correction follows from it in one gesture', async () => {
    await editor.getByRole('button', { name: 'Correct this' }).click()
    await editor.getByLabel('Shall read').fill('OSCE monitors of Lower Sample met')
    await editor.getByLabel(/^Reason/).fill('The monitors are of the other body.')
    await editor.getByRole('button', { name: 'Propose' }).click()
    await expect(drawn(editor, 'ins', 'OSCE monitors')).toBeVisible()
    await expect(editor.getByText(/somebody else has to approve it/)).toBeVisible()
  })

  await test.step('a misspelling is corrected at both places', async () => {
    await select(editor, 'recieve')
    await editor.getByRole('toolbar').getByRole('button', { name: 'Correct' }).click()
    await editor.getByLabel('Shall read').fill('receive')
    await editor.getByRole('checkbox', { name: 'also at the other place' }).check()
    await editor.getByRole('button', { name: 'Propose at 2 places' }).click()
    await expect(editor.locator('.copy ins', { hasText: 'receive' })).toHaveCount(2)
  })

  await test.step('the reviewer sees it without reloading, approves with a note, and lets one stand', async () => {
    await expect(reviewer.locator('.copy ins')).toHaveCount(3)
    await drawn(reviewer, 'ins', 'OSCE monitors').click()
    await reviewer.getByRole('button', { name: 'Add a note' }).click()
    await reviewer.getByLabel('Note on the decision').fill('Seen on the list.')
    await reviewer.getByRole('button', { name: 'Approve' }).click()
    await expect(reviewer.locator('.copy ins[data-state=approved]')).toHaveCount(1)
    await reviewer.keyboard.press('Escape')
    await reviewer.keyboard.press('d')
    await reviewer.keyboard.press('a')
    await expect(reviewer.locator('.copy ins[data-state=approved]')).toHaveCount(2)
    await reviewer.keyboard.press('d')
    await reviewer.keyboard.press('s')
    await expect(reviewer.locator('.copy ins')).toHaveCount(2)
  })

  await test.step('the editor sees the decisions without reloading', async () => {
    await expect(editor.locator('.copy ins[data-state=approved]')).toHaveCount(2)
  })

  await test.step('both exports say so', async () => {
    await editor.getByRole('button', { name: 'Export' }).click()
    const download = editor.waitForEvent('download')
    await editor.getByRole('menuitem', { name: /^Plain text/ }).click()
    await (await download).path()
    const corrected = await call(editor, 'GET', `/articles/${id}/export?format=text&copy=corrected`)
    const expected = COPY.replace('OECD', 'OSCE').replace('recieve', 'receive')
    expect(corrected.text).toBe(`Monitors meet\n${expected}`)
    const annotated = await call(editor, 'GET', `/articles/${id}/export?format=html`)
    for (const words of [
      'Seen on the list.',
      'The monitors are of the other body.',
      'Ada Fenn',
      'Rita Reviewer',
    ]) {
      expect(annotated.text).toContain(words)
    }
  })
})

test('what is typed survives a lost connection and a reload', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  await openRoom(page, await importCopy(page))
  await select(page, 'on Monday')
  await page.keyboard.press('Control+Alt+m')
  await page.getByLabel('Question to the writer').fill('Which Monday?')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Ask' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No connection' })).toBeVisible()
  await page.context().setOffline(false)
  await page.reload()
  await expect(page.getByLabel('Question to the writer')).toHaveValue('Which Monday?')
  await page.getByRole('button', { name: 'Ask' }).click()
  await expect(drawn(page, 'mark', 'on Monday')).toBeVisible()
})

test('while one reads, the copy is annotated with the keyboard alone, and cannot be typed in', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Eddy Editor')
  await openRoom(page, await importCopy(page))
  const copy = page.getByRole('textbox', { name: 'The copy' })
  await page.keyboard.press('Control+Alt+Shift+c')
  await page.keyboard.press('t')
  await expect(copy).toBeFocused()
  const before = await copy.innerText()
  await page.keyboard.press('x')
  await page.keyboard.press('Delete')
  expect(await copy.innerText()).toBe(before)
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 'Monitors'.length; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('c')
  await expect(page.getByLabel('Shall read')).toBeFocused()
  await page.keyboard.type('Observers')
  await page.keyboard.press('Control+Enter')
  await expect(drawn(page, 'ins', 'Observers')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing in the room at work, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const page = await signInAs(browser, 'Rita Reviewer')
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 844 })
      await openRoom(page, await importCopy(page))
      const check = async (what: string) => {
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(({ id, nodes }) => [id, nodes[0]?.html])
        expect(found, what).toEqual([])
      }
      await select(page, 'Ada Fenn')
      await check('the bar')
      await page.getByRole('toolbar').getByRole('button', { name: 'Claim' }).click()
      await expect(page.getByLabel('What is claimed')).toBeVisible()
      await check('a form')
      await page.getByRole('button', { name: 'Save claim' }).click()
      await expect(page.getByRole('button', { name: 'Correct this' })).toBeVisible()
      await check('a card')
    })
  }
}
