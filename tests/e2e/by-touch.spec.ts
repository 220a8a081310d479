import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { importArticle } from './import-article'
import { openRoom, select } from './in-the-room'
import { signInAs } from './sign-in-as'

const COPY = [
  'The town waits.',
  ...Array<string>(12).fill('Nobody of the board said a word.'),
  'They recieve no pay.',
]

const importCopy = (page: Page) =>
  importArticle(page, { headline: 'Monitors meet', content: COPY.join('\n') })

/** A phone of this person: touch, and 390 × 844 px. */
async function phoneOf(browser: Browser, name: string): Promise<Page> {
  const desk = await signInAs(browser, name)
  const storageState = await desk.context().storageState()
  await desk.context().close()
  const size = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const page = await (await browser.newContext({ storageState, ...size })).newPage()
  await page.goto('/')
  return page
}

/** What can be pressed and is smaller than a finger needs (WCAG 2.5.8: 24 px). */
function tooSmall(within: Locator): Promise<string[]> {
  return within.evaluate((root) =>
    [...root.querySelectorAll('button, a[href], [role=combobox], textarea')].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      const isShown = width > 0 && height > 0
      return isShown && Math.min(width, height) < 24 ? [one.outerHTML.slice(0, 120)] : []
    }),
  )
}

/** Also behind the sheet, where nothing has a role. */
const corrected = (page: Page) => page.locator('.copy ins', { hasText: 'receive' })

/** One finger, from the middle of an element so many pixels down. */
async function drag(page: Page, from: Locator, down: number): Promise<void> {
  const box = await from.boundingBox()
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [{ x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 2 + by }],
    })
  await send('touchStart', 0)
  for (let step = 1; step <= 10; step += 1) {
    await send('touchMove', (down * step) / 10)
    await page.waitForTimeout(20)
  }
  await send('touchEnd', down)
}

async function expectNoSideways(page: Page): Promise<void> {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(over).toBe(0)
}

test('two people on phones do the job by tap: select, correct, approve', async ({ browser }) => {
  const editor = await phoneOf(browser, 'Eddy Editor')
  const reviewer = await phoneOf(browser, 'Rita Reviewer')
  const id = await importCopy(editor)
  await openRoom(editor, id)
  await openRoom(reviewer, id)

  await test.step('the editor selects a word, and corrects it in the sheet', async () => {
    await expectNoSideways(editor)
    // A driven browser has no long press; it is left with what one leaves: the word selected.
    await editor.getByText('They recieve no pay.').tap()
    await select(editor, 'recieve')
    const bar = editor.getByRole('toolbar', { name: 'Attach to the selected words' })
    await expect(bar).toBeInViewport()
    expect(await tooSmall(bar)).toEqual([])
    const isFree = async () => {
      const words = await editor.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom)
      const cover = await bar.boundingBox()
      return cover !== null && (words ?? 0) <= cover.y
    }
    await expect.poll(isFree).toBe(true)
    await bar.getByRole('button', { name: 'Correct' }).tap()
    await expect(editor.getByLabel('Shall read')).toBeFocused()
    await editor.getByLabel('Shall read').fill('receive')
    await editor.getByRole('button', { name: 'Propose' }).tap()
    await expect(corrected(editor)).toHaveCount(1)
    await editor.getByRole('button', { name: 'Close', exact: true }).tap()
    await expect(editor.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the reviewer taps the correction and sees it above its card', async () => {
    await expectNoSideways(reviewer)
    await corrected(reviewer).tap()
    const sheet = reviewer.getByRole('dialog', { name: 'Annotations' })
    await expect(sheet).toBeVisible()
    await expect
      .poll(async () => {
        const words = await corrected(reviewer).boundingBox()
        const cover = await sheet.boundingBox()
        return words !== null && cover !== null && words.y + words.height <= cover.y
      })
      .toBe(true)
    expect(await tooSmall(sheet)).toEqual([])
  })

  await test.step('and approves it', async () => {
    await reviewer.getByRole('button', { name: 'Approve' }).tap()
    await expect(reviewer.locator('.copy ins[data-state=approved]')).toHaveCount(1)
    await reviewer.getByRole('button', { name: 'Close', exact: true }).tap()
    await expect(reviewer.getByRole('dialog')).toHaveCount(0)
    // What somebody stands in is not changed under the caret.
    await editor.getByText('The town waits.').tap()
    await expect(editor.locator('.copy ins[data-state=approved]')).toHaveCount(1)
  })

  await test.step('the list is one tap away, and Escape of a keyboard closes it', async () => {
    const opener = editor.getByRole('button', { name: /^1 annotation/ })
    await opener.tap()
    const sheet = editor.getByRole('dialog', { name: 'Annotations' })
    await expect(sheet.getByRole('article')).toHaveCount(1)
    await editor.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

  await test.step('a finger drags it down by its handle; a short way, and it springs back', async () => {
    await editor.getByRole('button', { name: /^1 annotation/ }).tap()
    const sheet = editor.getByRole('dialog', { name: 'Annotations' })
    const handle = sheet.locator('[data-handle]')
    await expect(handle).toBeInViewport()
    const top = (await sheet.boundingBox())?.y
    await drag(editor, handle, 20)
    await expect.poll(async () => (await sheet.boundingBox())?.y).toBe(top)
    await drag(editor, handle, 250)
    await expect(sheet).toHaveCount(0)
    expect(await tooSmall(editor.locator('body'))).toEqual([])
  })
})
