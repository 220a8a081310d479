import { expect, test, type Locator, type Page } from '@playwright/test'
import { annotationSchema } from '@/lib/core/annotations/annotation-contract'
import { coverageSchema } from '@/lib/core/coverage/coverage-contract'
import { expectAccessible } from './axe'
import { importArticle } from './import-article'
import { drawn, openRoom, select } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const COPY = [
  'The ferry of Lower Sample carried 1,200 people on Feb. 12. It has two decks.',
  '“Is it safe?” Ada Fenn asked. The board said no more. Everybody went home.',
]
/** Headline and body, sentence by sentence. */
const SENTENCES = 6

const importCopy = (page: Page, content = COPY.join('\n'), headline = 'Ferry counted') =>
  importArticle(page, { headline, content })

const rail = (page: Page, look = '') =>
  page.locator(`.coverage-rail i${look === '' ? '' : `[data-look=${look}]`}`)
const inBar = (page: Page, done: number, of = SENTENCES): Locator =>
  page.getByRole('button', { name: `${done} of ${of} checked` })
const pass = (page: Page) => page.getByRole('region', { name: 'Checking pass' })
const reading = (page: Page) => page.getByRole('button', { name: 'Read', exact: true }).click()

/** The words under the current sentence's highlight. */
const current = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('current-sentence') ?? [])].map(String).join(''))

/** What the desk knows: `o`, `c` or `n` for each sentence. */
async function states(page: Page, id: string): Promise<string> {
  const { text } = await call(page, 'GET', `/articles/${id}/coverage`)
  return coverageSchema
    .parse(JSON.parse(text))
    .sentences.map(({ state }) => state.slice(0, 1))
    .join('')
}

test('an editor marks an article to its end by keys, and the desk’s list says how far it is', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(page)
  await openRoom(page, id)
  await reading(page)
  await expect(rail(page, 'open')).toHaveCount(SENTENCES)
  await page.keyboard.press('n')
  await expect.poll(() => current(page)).toBe('Ferry counted')
  await page.keyboard.press('n')
  await expect.poll(() => current(page)).toBe('The ferry of Lower Sample carried 1,200 people on Feb. 12.')
  await page.keyboard.press('m')
  await expect(inBar(page, 1)).toBeVisible()
  await expect(rail(page, 'checked')).toHaveCount(1)
  await expect.poll(() => current(page)).toBe('It has two decks.')
  await page.keyboard.press('Shift+M')
  await expect(rail(page, 'nothing')).toHaveCount(1)
  await expect.poll(() => states(page, id)).toBe('ocnooo')
  await page.keyboard.press('Shift+N')
  await expect.poll(() => current(page)).toBe('Ferry counted')

  await page.goto('/')
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="/articles/${id}"]`) })
  await expect(row).toContainText('2 of 6 sentences checked')

  await openRoom(page, id)
  await expect(inBar(page, 2)).toBeVisible()
  await reading(page)
  await page.keyboard.press('n')
  for (let left = SENTENCES - 2; left > 0; left -= 1) {
    await page.keyboard.press('m')
    await expect(inBar(page, SENTENCES - left + 1)).toBeVisible()
  }
  await page.keyboard.press('n')
  await expect(page.getByText('No sentence is left to look at.')).toBeVisible()
  await page.reload()
  await expect(inBar(page, SENTENCES)).toBeVisible()
  await page.goto('/')
  await expect(row).toContainText('6 of 6 sentences checked')
  await expectAccessible(page, 'the desk with an article that is all checked')
})

test('selected sentences are marked at once, and opened again by Undo; a whole long article is not', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(page)
  await openRoom(page, id)
  await select(page, 'two decks')
  await page.keyboard.press('Control+Shift+End')
  await page.getByRole('toolbar').getByRole('button', { name: 'Checked' }).click()
  await expect(inBar(page, 4)).toBeVisible()
  await expect.poll(() => states(page, id)).toBe('oocccc')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => states(page, id)).toBe('oooooo')
  await expect(inBar(page, 0)).toBeVisible()
  // Letters are text while one suggests: with Ctrl and Alt the key marks.
  await select(page, 'said no more')
  await page.keyboard.press('Control+Alt+Enter')
  await expect.poll(() => states(page, id)).toBe('ooooco')
  // Whoever has gone on marks where they are now, not what is still selected.
  await reading(page)
  await select(page, 'two decks')
  await page.keyboard.press('n')
  await page.keyboard.press('m')
  await expect.poll(() => states(page, id)).toBe('ooocco')

  const long = await importCopy(page, 'It rained. It stopped.\n'.repeat(40), 'Rain')
  await openRoom(page, long)
  await page.getByRole('textbox', { name: 'The copy' }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('toolbar').getByRole('button', { name: 'Checked' }).click()
  await expect(page.getByText('That is 81 sentences. Select at most 50 at once.')).toBeVisible()
  await expect(inBar(page, 0, 81)).toBeVisible()
})

test('a checking pass goes through the sentences with claims and sources beside them', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Rita Reviewer')
  const id = await importCopy(page)
  const claim = {
    kind: 'claim',
    target: { exact: '1,200 people' },
    claim: { statement: 'The ferry carried 1,200 people.', verdict: 'Correct' },
    citations: [{ source: { title: 'Harbour log' }, quote: '1,204', locator: 'p. 3' }],
  }
  const made = await call(page, 'POST', `/articles/${id}/annotations`, claim)
  expect(annotationSchema.parse(JSON.parse(made.text)).state).toBe('checked')
  // A slow desk: what is pressed before it has answered is done once it has.
  await page.route('**/coverage', async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await openRoom(page, id)
  await reading(page)
  await page.keyboard.press('p')
  await expect(pass(page)).toContainText('Ferry counted')
  await expect(pass(page)).toContainText('Nothing is attached to it.')
  await page.unroute('**/coverage')
  await page.keyboard.press('m')
  const notes = pass(page).getByRole('list', { name: 'On this sentence' })
  await expect(notes).toContainText('The ferry carried 1,200 people.')
  await expect(notes).toContainText('Correct')
  await expect(notes).toContainText('Harbour log')
  await expectAccessible(page, 'a checking pass with a claim')
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('m')
  await pass(page).getByRole('button', { name: 'Nothing to check' }).click()
  await expect(pass(page)).toContainText('Everybody went home.')
  await page.keyboard.press('m')
  await expect(pass(page)).toContainText('Every sentence is checked.')
  await expect(pass(page)).toContainText('6 of 6 checked')
  await page.keyboard.press('n')
  const message = page.getByText('No sentence is left to look at.')
  await expect(message).toBeVisible()
  const panel = await pass(page).boundingBox()
  await expect.poll(async () => ((await message.boundingBox())?.y ?? 9999) < (panel?.y ?? 0)).toBe(true)
  await expect.poll(() => states(page, id)).toBe('ccccnc')
  await page.keyboard.press('p')
  await expect(pass(page)).toHaveCount(0)
})

test('once a correction is approved, its card offers to mark the sentence', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(page)
  const correction = {
    kind: 'correction',
    target: { exact: 'two decks' },
    correction: { replacement: 'three decks' },
  }
  await call(page, 'POST', `/articles/${id}/annotations`, correction)
  const reviewer = await signInAs(browser, 'Rita Reviewer')
  await openRoom(reviewer, id)
  await drawn(reviewer, 'ins', 'three decks').click()
  await reviewer.getByRole('button', { name: 'Approve', exact: true }).click()
  await reviewer.getByRole('button', { name: 'Mark the sentence checked' }).click()
  await expect(inBar(reviewer, 1)).toBeVisible()
  await expect(reviewer.locator('article[aria-current=true]')).toBeFocused()
  await expect.poll(() => states(page, id)).toBe('oocooo')
})

test('sentences keep their places while somebody’s own suggestions stand in the copy', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Eddy Editor')
  const id = await importCopy(page)
  await openRoom(page, id)
  await expect(rail(page)).toHaveCount(SENTENCES)
  const height = () =>
    rail(page)
      .nth(4)
      .evaluate((piece) => piece.getBoundingClientRect().top)
  const before = await height()
  await select(page, 'two decks')
  await page.keyboard.type(
    'many decks, and on each of them a good number of seats for those who come early enough,',
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('so they say, and more room besides')
  await expect(drawn(page, 'ins', 'so they say')).toBeVisible()
  await expect.poll(height).toBeGreaterThan(before + 20)
  await reading(page)
  await page.getByRole('button', { name: 'Keys' }).focus()
  await page.keyboard.press('Shift+N')
  await expect.poll(() => current(page)).toContain('The ferry of Lower Sample')
  await page.keyboard.press('n')
  await page.keyboard.press('n')
  await expect.poll(() => current(page)).toBe('“Is it safe?” Ada Fenn asked.')
  await page.keyboard.press('m')
  await expect.poll(() => states(page, id)).toBe('ooocoo')
  await select(page, 'The board said no more. Everybody')
  await page.getByRole('toolbar').getByRole('button', { name: 'Checked' }).click()
  await expect.poll(() => states(page, id)).toBe('oooccc')
  await page.keyboard.press('p')
  await expect(pass(page)).toContainText('Everybody went home.')
})
