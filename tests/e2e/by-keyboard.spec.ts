import { readFile } from 'node:fs/promises'
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { signInAs } from './sign-in-as'

// Nothing in this file uses the pointer: keys alone, and what a look at the page confirms.

const HEADLINE = 'Monitors meet by the wall'
const STORY = [HEADLINE, 'The OECD monitors met on Monday.', 'They recieve no pay.']

/** Presses Tab until the keyboard is there, as somebody does who sees where it is. */
async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  for (let times = 0; times < most; times += 1) {
    if (await wanted.evaluateAll(([one]) => one !== undefined && one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function signInByKeys(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await tabTo(page, page.getByRole('button', { name: new RegExp(name) }).first())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/')
  return page
}

/** Goes to words of the story letter by letter, and selects them: what Ctrl and an arrow do differs from system to system. */
async function selectWords(page: Page, words: string): Promise<void> {
  const at = STORY.join('\n').indexOf(words)
  await expect(async () => {
    await press(page, 'Control+Home', ...Array<string>(at).fill('ArrowRight'))
    await press(page, ...Array<string>(words.length).fill('Shift+ArrowRight'))
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words)
  }).toPass({ timeout: 15_000 })
}

test('two people do the whole job by keyboard alone, from import to export', async ({ browser }) => {
  const editor = await signInByKeys(browser, 'Eddy Editor')
  const reviewer = await signInByKeys(browser, 'Rita Reviewer')
  const copy = editor.getByRole('textbox', { name: 'The copy' })

  await test.step('the editor imports a story', async () => {
    await tabTo(editor, editor.getByRole('link', { name: 'Import' }).first())
    await editor.keyboard.press('Enter')
    await tabTo(editor, editor.getByLabel('Copy', { exact: true }))
    await editor.keyboard.insertText(STORY.join('\n'))
    await tabTo(editor, editor.getByRole('button', { name: 'Import', exact: true }))
    await editor.keyboard.press('Enter')
    await expect(copy).toBeVisible()
  })

  await test.step('goes into the copy, types a correction, and says why', async () => {
    await tabTo(editor, copy)
    await selectWords(editor, 'recieve')
    await editor.keyboard.type('receive')
    await expect(editor.locator('.copy ins')).toBeVisible()
    await editor.keyboard.press('Tab')
    await expect(editor.getByLabel(/^Reason/)).toBeFocused()
    await editor.keyboard.type('A misspelling')
    await editor.keyboard.press('Escape')
    await expect(copy).toBeFocused()
    await expect(editor.getByText('All saved')).toBeVisible()
  })

  await test.step('attaches a claim with a verdict and a source', async () => {
    await selectWords(editor, 'OECD monitors')
    await editor.keyboard.press('Control+Alt+l')
    await expect(editor.getByLabel('What is claimed')).toBeFocused()
    await tabTo(editor, editor.getByLabel('Who says so'))
    await editor.keyboard.type('Ada Fenn')
    await tabTo(editor, editor.getByRole('combobox', { name: 'Verdict' }))
    await editor.keyboard.press('Enter')
    await editor.keyboard.type('False')
    await editor.keyboard.press('Enter')
    await expect(editor.getByRole('combobox', { name: 'Verdict' })).toHaveText('False')
    await tabTo(editor, editor.getByRole('combobox', { name: 'Add a source' }))
    await editor.keyboard.type('https://example.org/monitors')
    await expect(editor.getByRole('option').first()).toBeVisible()
    await press(editor, 'ArrowDown', 'Enter')
    await tabTo(editor, editor.getByLabel('Quote that proves it'))
    await editor.keyboard.type('monitors of the OSCE')
    await editor.keyboard.press('Control+Enter')
    await expect(editor.getByRole('button', { name: 'Correct this' })).toBeVisible()
  })

  await test.step('and corrects what the claim is about', async () => {
    await tabTo(editor, editor.getByRole('button', { name: 'Correct this' }))
    await editor.keyboard.press('Enter')
    await expect(editor.getByLabel('Shall read')).toBeFocused()
    await press(editor, 'Control+a')
    await editor.keyboard.type('OSCE monitors')
    await editor.keyboard.press('Control+Enter')
    await expect(editor.locator('.copy ins', { hasText: 'OSCE' })).toBeVisible()
  })

  await test.step('the reviewer finds it on the desk, and marks a sentence', async () => {
    await reviewer.reload()
    await tabTo(reviewer, reviewer.getByRole('link', { name: HEADLINE }).first())
    await reviewer.keyboard.press('Enter')
    await expect(reviewer.locator('.copy ins')).toHaveCount(2)
    await expect(async () => {
      await press(reviewer, 'n', 'm')
      await expect(reviewer.getByRole('button', { name: /^[1-9] of/ })).toBeVisible({ timeout: 2000 })
    }).toPass()
  })

  await test.step('goes to what is to be done, approves both, and is told what the other does', async () => {
    const active = reviewer.locator('article[aria-current=true]')
    for (const count of [1, 2]) {
      await expect(async () => {
        await reviewer.keyboard.press('F7')
        await expect(active.getByRole('button', { name: 'Approve' })).toBeVisible({ timeout: 1000 })
      }).toPass()
      await reviewer.keyboard.press('a')
      await expect(reviewer.locator('.copy ins[data-state=approved]')).toHaveCount(count)
    }
    await expect(editor.getByRole('status', { name: 'What others did' })).toHaveText(
      /Rita Reviewer approved .*correction/,
    )
  })

  await test.step('the editor takes the corrected copy away', async () => {
    await tabTo(editor, editor.getByRole('button', { name: 'Export' }), 200)
    await editor.keyboard.press('Enter')
    const line = editor
      .getByRole('group', { name: /^Corrected copy/ })
      .getByRole('menuitem', { name: /^Plain text/ })
    await expect(line).toBeVisible()
    await expect(async () => {
      await editor.keyboard.press('ArrowDown')
      await expect(line).toBeFocused({ timeout: 200 })
    }).toPass()
    const download = editor.waitForEvent('download')
    await editor.keyboard.press('Enter')
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toBe(STORY.join('\n').replace('OECD', 'OSCE').replace('recieve', 'receive'))
  })
})

test('a card is reached from its words, and its words from the card', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  await tabTo(page, page.getByRole('link', { name: /Lower Sample/ }).first())
  await page.keyboard.press('Enter')
  const copy = page.getByRole('textbox', { name: 'The copy' })
  await tabTo(page, copy)
  await page.keyboard.press('F6')
  const card = page.locator('article[aria-current=true]')
  await expect(card).toBeFocused()
  await expect(page.locator('.copy [data-annotation][data-active]').first()).toBeVisible()
  await page.keyboard.press('F6')
  await expect(copy).toBeFocused()
})
