import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test'
import { openRoom } from './in-the-room'
import { signInAs } from './sign-in-as'
import { lines, selectIn } from './working-copy'

/** The room of an article of its own, for an editor, the caret not yet in the copy. */
const PARAGRAPHS = [
  'The river ferry stays, the council said.',
  'It was to close in May.',
  'Nobody is left behind.',
]

test.describe.configure({ mode: 'serial' })

let page: Page
let copy: Locator
let keyboard: CDPSession

test.beforeAll(async ({ browser }) => {
  page = await signInAs(browser, 'Eddy Editor')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const origin = new URL(page.url()).origin
  const made = await page.request.post('/api/v1/articles', {
    headers: { origin, 'idempotency-key': `typing-${String(Date.now())}` },
    data: { headline: 'Ferry stays', content: PARAGRAPHS.join('\n'), format: 'text' },
  })
  expect(made.status()).toBe(201)
  const { id } = (await made.json()) as { readonly id: string }
  await openRoom(page, id)
  copy = page.getByRole('textbox', { name: 'The copy' })
  keyboard = await page.context().newCDPSession(page)
})

test.afterEach(async () => {
  await copy.focus()
  for (let times = 0; times < 12; times += 1) await page.keyboard.press('Control+z')
  await expect(copy.locator('ins, del')).toHaveCount(0)
  await expect.poll(() => lines(page)).toEqual(['Ferry stays', ...PARAGRAPHS])
})

/** What a keyboard composes, step by step, and what is taken in the end. */
async function compose(steps: readonly string[], text: string): Promise<void> {
  for (const step of steps) {
    await keyboard.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    })
  }
  await keyboard.send('Input.insertText', { text })
}

const drawn = (block: number) => expect.poll(async () => (await lines(page))[block])

test('typing in a word replaces it', async () => {
  await selectIn(page, 1, 4)
  await page.keyboard.type('new ')
  await drawn(1).toBe('The +new +river ferry stays, the council said.')
})

test('letters that are keys of the room are text while one suggests', async () => {
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('ancestor')
  await drawn(1).toBe('The -river-+ancestor+ ferry stays, the council said.')
})

test('Backspace over words strikes them out, and typing goes on there', async () => {
  await selectIn(page, 1, 9)
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('old')
  await drawn(1).toBe('The -river-+old+ ferry stays, the council said.')
})

test('Delete strikes out what follows', async () => {
  await selectIn(page, 1, 4)
  for (let times = 0; times < 6; times += 1) await page.keyboard.press('Delete')
  await drawn(1).toBe('The -river -ferry stays, the council said.')
})

test('what is typed back is no suggestion', async () => {
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('river')
  await drawn(1).toBe(PARAGRAPHS[0])
})

test('Enter splits a paragraph, Backspace at a start joins two', async () => {
  await selectIn(page, 1, 10)
  await page.keyboard.press('Enter')
  await expect.poll(() => lines(page).then((all) => all.length)).toBe(5)
  await page.keyboard.press('Backspace')
  await drawn(1).toBe(PARAGRAPHS[0])
  await selectIn(page, 2, 0)
  await page.keyboard.press('Backspace')
  await drawn(1).toBe(`${PARAGRAPHS[0] ?? ''}-¶-${PARAGRAPHS[1] ?? ''}`)
})

test('the headline is neither split nor joined', async () => {
  await selectIn(page, 0, 5)
  await page.keyboard.press('Enter')
  await selectIn(page, 1, 0)
  await page.keyboard.press('Backspace')
  await expect.poll(() => lines(page)).toEqual(['Ferry stays', ...PARAGRAPHS])
})

test('several lines are pasted as plain paragraphs', async () => {
  await page.evaluate(() => navigator.clipboard.writeText('one\r\ntwo'))
  await selectIn(page, 2, 23)
  await page.keyboard.press('Control+v')
  await expect.poll(() => lines(page).then((all) => all.length)).toBe(5)
  await drawn(3).toContain('two')
})

test('words are dragged to another place', async () => {
  await selectIn(page, 1, 4, 10)
  const places = await copy.evaluate((element) => {
    const from = getSelection()?.getRangeAt(0).getBoundingClientRect()
    const to = document.createRange()
    const text = element.children[2]?.firstChild
    if (text) to.setStart(text, 3)
    const target = to.getBoundingClientRect()
    return [(from?.x ?? 0) + 15, (from?.y ?? 0) + 8, target.x, target.y + 8] as const
  })
  await page.mouse.move(places[0], places[1])
  await page.mouse.down()
  await page.mouse.move(places[0] + 8, places[1], { steps: 4 })
  await page.mouse.move(places[2], places[3], { steps: 8 })
  await page.mouse.up()
  await drawn(1).toBe('The -river -ferry stays, the council said.')
  await drawn(2).toBe('It+ river+ was to close in May.')
})

test('undo and redo go through what was typed', async () => {
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await page.keyboard.press('Control+z')
  await drawn(1).toBe(PARAGRAPHS[0])
  await page.keyboard.press('Control+Shift+z')
  await drawn(1).toBe('The -river-+lake+ ferry stays, the council said.')
})

test('what is selected stays selected, whatever is drawn the moment after', async () => {
  await selectIn(page, 1, 4)
  const selected = await copy.evaluate(async (element) => {
    const text = element.children[1]?.firstChild
    if (text) getSelection()?.extend(text, 9)
    // Before the browser tells of the selection, the room draws: here for a mode, as well for an answer of the desk.
    const mode = (word: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === word)?.click()
    mode('Read')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const still = getSelection()?.toString()
    mode('Suggest')
    return still
  })
  expect(selected).toBe('river')
})

test('copying takes the words of the revision', async () => {
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await selectIn(page, 1, 0, 14)
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('The river ferry')
})

for (const [name, steps, text] of [
  ['Japanese', ['n', 'に', 'にほ', 'にほん'], '日本'],
  ['Chinese', ['zh', 'zhong'], '中'],
  ['Korean', ['ㅎ', '하', '한'], '한'],
] as const) {
  test(`${name} is composed in place of a word`, async () => {
    await selectIn(page, 1, 4, 9)
    await compose(steps, text)
    await drawn(1).toBe(`The -river-+${text}+ ferry stays, the council said.`)
  })
}

test('a dead key makes one letter', async () => {
  await selectIn(page, 1, 4)
  await compose(['´'], 'é')
  await drawn(1).toBe('The -river-+ériver+ ferry stays, the council said.')
})

test('text comes in without key events, as from a phone', async () => {
  await selectIn(page, 1, 4, 9)
  await keyboard.send('Input.insertText', { text: 'lake' })
  await keyboard.send('Input.insertText', { text: ' and' })
  await drawn(1).toBe('The -river-+lake and+ ferry stays, the council said.')
})

test('a family of emoji goes with one Backspace', async () => {
  await selectIn(page, 1, 4)
  await keyboard.send('Input.insertText', { text: '👩‍👩‍👧' })
  await drawn(1).toBe('The +👩‍👩‍👧+river ferry stays, the council said.')
  await page.keyboard.press('Backspace')
  await drawn(1).toBe(PARAGRAPHS[0])
})

test('words from right to left are kept in their order', async () => {
  await selectIn(page, 1, 4)
  await page.keyboard.type('שלום עולם ')
  await drawn(1).toBe('The +שלום עולם +river ferry stays, the council said.')
})

test('copying with the changes takes what was put in and struck out', async () => {
  await selectIn(page, 1, 4, 9)
  await page.keyboard.type('lake')
  await selectIn(page, 1, 0, 14)
  await page.keyboard.press('Control+Alt+y')
  await expect(page.getByText('Copied with its changes.')).toBeVisible()
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return [await text('text/plain'), await text('text/html')]
  })
  expect(plain).toBe('The {--river--}{++lake++} ferry')
  expect(html).toContain('<del>river</del><ins>lake</ins>')
})
