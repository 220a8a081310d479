import { expect, test, type Page } from '@playwright/test'
import { importArticle } from './import-article'
import { drawn, openRoom } from './in-the-room'
import { call, signInAs } from './sign-in-as'

const PARAGRAPHS = 220
/** A word that stands once, in the middle of each paragraph. */
const word = (n: number) => `pier${String(n).padStart(3, '0')}x`
const HEADLINE = 'A long harbor story'
const COPY = [
  HEADLINE,
  ...Array.from({ length: PARAGRAPHS }, (_, n) => {
    const filler = Array.from({ length: 20 }, () => 'harbor').join(' ')
    return `${filler} ${word(n)} lies there ${filler}.`
  }),
  'Lighthouse at the end.',
]

/** The browser's own find, from the top of the copy: the block of the copy where it was, or null. */
function find(page: Page, words: string): Promise<number | null> {
  return page.evaluate((wanted) => {
    const top = document.querySelector('.copy')?.firstChild ?? document.body
    getSelection()?.collapse(top, 0)
    const isFound = (window as unknown as { find: (text: string) => boolean }).find(wanted)
    const selection = getSelection()
    if (!isFound || selection === null || selection.toString() !== wanted) return null
    const block = selection.anchorNode?.parentElement?.closest('.copy > *')
    return block ? [...(block.parentElement?.children ?? [])].indexOf(block) : null
  }, words)
}

test('the browser’s own find finds every word of a long article', async ({ browser }) => {
  test.slow()
  const editor = await signInAs(browser, 'Eddy Editor')
  const id = await importArticle(editor, { content: COPY.join('\n') })
  const middle = Math.floor(PARAGRAPHS / 2)
  const correction = {
    kind: 'correction',
    target: { exact: `${word(middle)} lies there` },
    correction: { replacement: 'no quay is left' },
  }
  const query = { kind: 'query', target: { exact: word(middle + 50) }, query: { text: 'Which pier?' } }
  for (const one of [correction, query])
    expect((await call(editor, 'POST', `/articles/${id}/annotations`, one)).status).toBe(201)
  const page = await signInAs(browser, 'Rita Reviewer')
  await openRoom(page, id)
  const copy = page.getByRole('textbox', { name: 'The copy' })
  // Far below, nothing is drawn, and the browser leaves the blocks out of its layout.
  await expect(copy.locator('del')).toHaveCount(0)
  const isLeftOut = () =>
    copy.evaluate((element) =>
      element.lastElementChild === null ? null : getComputedStyle(element.lastElementChild).contentVisibility,
    )
  await expect.poll(isLeftOut).toBe('auto')

  await test.step('of the first, the last, and all between', async () => {
    expect(await find(page, 'long harbor')).toBe(0)
    expect(await find(page, 'Lighthouse')).toBe(PARAGRAPHS + 1)
    for (let n = 0; n < PARAGRAPHS; n += 1) expect(await find(page, word(n))).toBe(n + 1)
    expect(await find(page, 'pier999x')).toBeNull()
  })

  await test.step('what is struck out and what is put in, once it is in view', async () => {
    expect(await find(page, `${word(middle)} lies`)).toBe(middle + 1)
    await expect(drawn(page, 'del', 'lies')).toBeInViewport()
    expect(await find(page, 'quay')).toBe(middle + 1)
    expect(await find(page, `${word(middle)} lies`)).toBe(middle + 1)
  })
})
