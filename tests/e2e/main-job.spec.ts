import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { drawn, select } from './in-the-room'
import { signInAs } from './sign-in-as'

const story = [
  'SAMPLETON',
  'Observers to count boats at Lower Sample',
  'By Will Writer',
  'The OECD observers of Lower Sample met on Monday, said Ada Fenn.',
  'They recieve no pay.',
]
const [dateline = '', headline = '', byline = '', ...body] = story

async function importStory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Import' }).first().click()
  await page.getByLabel('Copy', { exact: true }).fill(story.join('\n'))
  for (const [line, role] of ['Dateline', 'Headline', 'Byline'].entries()) {
    await page
      .getByRole('group', { name: `Line ${line + 1} is` })
      .getByRole('button', { name: role })
      .click()
  }
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline)
  await expect(page.getByLabel(/^Byline/)).toHaveValue(byline)
  await expect(page.getByLabel(/^Dateline/)).toHaveValue(dateline)
  await expect(page.getByText('Nothing is left out.')).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'The copy' })).toBeVisible()
}

async function addSource(page: Page, address: string, quote: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Add a source' }).fill(address)
  await page.getByRole('option').first().click()
  await page.getByLabel('Quote that proves it').fill(quote)
}

/** The file that a line of the export menu saves. */
async function saved(page: Page, group: string, line: RegExp): Promise<{ path: string; text: string }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('group', { name: group }).getByRole('menuitem', { name: line }).click()
  const path = await (await download).path()
  return { path, text: await readFile(path, 'utf8') }
}

test('two people bring a story from import to both exports, in the browser alone', async ({ browser }) => {
  const editor = await signInAs(browser, 'Eddy Editor')
  const reviewer = await signInAs(browser, 'Rita Reviewer')

  await test.step('the editor imports it, each of the first lines made what it is by a click', async () => {
    await importStory(editor)
    const copy = editor.getByRole('textbox', { name: 'The copy' })
    await expect(copy).toHaveText([headline, ...body].join(''))
  })

  await test.step('a claim has its verdict and a source', async () => {
    await select(editor, 'OECD observers')
    await editor.getByRole('toolbar').getByRole('button', { name: 'Claim' }).click()
    await editor.getByLabel('What is claimed').fill('The observers are the OECD’s.')
    await editor.getByLabel('Who says so').fill('Ada Fenn')
    await editor.getByRole('combobox', { name: 'Verdict' }).click()
    await editor.getByRole('option', { name: 'False' }).click()
    await addSource(editor, 'https://example.org/observers', 'observers of the OSCE')
    await editor.getByRole('button', { name: 'Save claim' }).click()
  })

  await test.step('the correction follows from it, another stands by itself', async () => {
    await editor.getByRole('button', { name: 'Correct this' }).click()
    await editor.getByLabel('Shall read').fill('OSCE observers')
    await editor.getByLabel(/^Reason/).fill('They are of the other body.')
    await editor.getByRole('button', { name: 'Propose' }).click()
    await expect(editor.getByText(/somebody else has to approve it/)).toBeVisible()
    await select(editor, 'recieve')
    await editor.getByRole('toolbar').getByRole('button', { name: 'Correct' }).click()
    await editor.getByLabel('Shall read').fill('receive')
    await editor.getByRole('button', { name: 'Propose' }).click()
    await expect(drawn(editor, 'ins', 'receive')).toBeVisible()
  })

  await test.step('the reviewer finds it on the desk and approves both', async () => {
    await reviewer.goto('/')
    await reviewer.getByRole('link', { name: headline }).first().click()
    await drawn(reviewer, 'ins', 'OSCE observers').click()
    await reviewer.getByRole('button', { name: 'Approve' }).click()
    await expect(reviewer.locator('.copy ins[data-state=approved]')).toHaveCount(1)
    await drawn(reviewer, 'ins', 'receive').click()
    await reviewer.getByRole('button', { name: 'Approve' }).click()
    await expect(reviewer.locator('.copy ins[data-state=approved]')).toHaveCount(2)
    await expect(editor.locator('.copy ins[data-state=approved]')).toHaveCount(2)
  })

  await test.step('the corrected copy has both and nothing else', async () => {
    const { text } = await saved(editor, 'Corrected copy, with approved corrections in it', /^Plain text/)
    const expected = [headline, ...body].join('\n').replace('OECD', 'OSCE').replace('recieve', 'receive')
    expect(text).toBe(expected)
  })

  await test.step('the annotated copy, opened as a file, says what was changed, why, and by whom', async () => {
    const { text } = await saved(editor, 'Annotated copy', /^Web page/)
    await reviewer.setContent(text)
    await expect(reviewer.locator('del', { hasText: 'OECD observers' }).first()).toBeVisible()
    await expect(reviewer.locator('ins', { hasText: 'OSCE observers' }).first()).toBeVisible()
    for (const words of [
      byline,
      'The observers are the OECD’s.',
      'Ada Fenn',
      'False',
      'observers of the OSCE',
      'They are of the other body.',
      'Eddy Editor',
      'Rita Reviewer',
    ]) {
      await expect(reviewer.getByText(words).first()).toBeVisible()
    }
  })
})
