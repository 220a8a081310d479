import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { importArticle } from './import-article'
import { drawn, openRoom, select } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const COPY = 'The OECD monitors of Lower Sample met on Monday.\nThey recieve no pay, said Ada Fenn.'

/** An article with one annotation of each kind. */
async function openAnnotated(page: Page): Promise<void> {
  const id = await importArticle(page, { headline: 'Monitors meet', content: COPY })
  for (const annotation of [
    { kind: 'correction', target: { exact: 'recieve' }, correction: { replacement: 'receive' } },
    { kind: 'claim', target: { exact: 'OECD monitors' }, claim: { statement: 'They are the OECD’s.' } },
    { kind: 'query', target: { exact: 'on Monday' }, query: { text: 'Which Monday?' } },
  ]) {
    expect((await call(page, 'POST', `/articles/${id}/annotations`, annotation)).status).toBe(201)
  }
  await openRoom(page, id)
  await expect(drawn(page, 'mark', 'on Monday')).toBeVisible()
}

test('axe finds nothing on any page', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  for (const path of ['/', '/import', '/sources', '/claims', '/account']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await expectAccessible(page, path)
  }
})

test('axe finds nothing in the room: cards, a form, the palette, the keys, a checking pass', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Rita Reviewer')
  await openAnnotated(page)
  await expect(page.getByRole('article')).toHaveCount(3)
  await expectAccessible(page, 'cards at rest')

  await drawn(page, 'mark', 'on Monday').click()
  await expect(page.locator('article[aria-current=true]')).toBeVisible()
  await expectAccessible(page, 'an open card')

  await select(page, 'Ada Fenn')
  await expectAccessible(page, 'the bar over a selection')
  await page.keyboard.press('Control+Alt+l')
  await expect(page.getByLabel('What is claimed')).toBeFocused()
  await expectAccessible(page, 'a form')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Do or find' })).toBeFocused()
  await expectAccessible(page, 'the palette')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.getByRole('button', { name: /^Approve: A/ }).click()
  await page.keyboard.press('s')
  await expect(page.getByRole('alert').filter({ hasText: 'That key is taken' })).toBeVisible()
  await expectAccessible(page, 'the keys')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+Alt+p')
  await expect(page.getByRole('region', { name: 'Checking pass' })).toBeVisible()
  await expectAccessible(page, 'a checking pass')
})

test('the words that are looked at lead a screen reader to their card, once', async ({ browser }) => {
  const page = await signInAs(browser, 'Eddy Editor')
  await openAnnotated(page)
  const copy = page.getByRole('textbox', { name: 'The copy' })
  await page.getByRole('button', { name: 'Suggest' }).click()
  const ways = copy.locator('[aria-details]')
  await expect(page.locator('[data-card]')).toHaveCount(3)
  await expect(ways).toHaveCount(0)
  const expectOne = async (words: string) => {
    await expect(ways).toHaveCount(1)
    await expect(ways).toHaveText(words)
    const card = page.locator(`[id="${(await ways.getAttribute('aria-details')) ?? ''}"]`)
    await expect(card).toHaveAttribute('aria-current', 'true')
  }
  for (const [tag, words] of [
    ['mark', 'OECD monitors'],
    ['mark', 'on Monday'],
  ] as const) {
    await drawn(page, tag, words).click()
    await expectOne(words)
  }
  await page.keyboard.press('Escape')
  await copy.getByText('Monitors meet').dblclick({ position: { x: 10, y: 10 } })
  await page.keyboard.type('Guards')
  await expect(page.locator('[data-card]')).toHaveCount(4)
  await page.keyboard.type(' of honour')
  await expectOne('Guards of honour')
})

test('a screen reader hears the copy in its order, with what is taken out and put in', async ({
  browser,
}) => {
  const page = await signInAs(browser, 'Rita Reviewer')
  await openAnnotated(page)
  await expect(page.getByRole('textbox', { name: 'The copy' })).toMatchAriaSnapshot(`
    - textbox "The copy":
      - heading "Monitors meet" [level=1]
      - paragraph:
        - text: The
        - mark: OECD monitors
        - text: of Lower Sample met
        - mark: on Monday
        - text: .
      - paragraph:
        - text: They
        - deletion: recieve
        - insertion: receive
        - text: no pay, said Ada Fenn.
  `)
})
