import { expect, type Locator, type Page } from '@playwright/test'

const copyOf = (page: Page) => page.getByRole('textbox', { name: 'The copy' })

export async function openRoom(page: Page, id: string): Promise<void> {
  await page.goto(`/articles/${id}`)
  await expect(copyOf(page)).toBeVisible()
}

/** Selects words of the copy as dragging over them does. */
export async function select(page: Page, words: string): Promise<void> {
  const found = await copyOf(page).evaluate((copy, wanted) => {
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      if (copy instanceof HTMLElement) copy.focus()
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return true
    }
    return false
  }, words)
  expect(found).toBe(true)
  await expect(page.getByRole('toolbar')).toBeVisible()
}

/** Words of the copy as they are drawn: put in, struck out, or marked. */
export function drawn(page: Page, tag: 'ins' | 'del' | 'mark', words: string): Locator {
  return copyOf(page).locator(tag, { hasText: words }).first()
}
