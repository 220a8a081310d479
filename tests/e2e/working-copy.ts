import type { Page } from '@playwright/test'

const copyOf = (page: Page) => page.getByRole('textbox', { name: 'The copy' })

/** Every block as it is drawn: `-old-` and `+new+`. */
export function lines(page: Page): Promise<string[]> {
  return copyOf(page).evaluate((element) =>
    [...element.children].map((block) => {
      const clone = block.cloneNode(true) as Element
      for (const one of clone.querySelectorAll('del')) one.textContent = `-${one.textContent}-`
      for (const one of clone.querySelectorAll('ins')) one.textContent = `+${one.textContent}+`
      return clone.textContent
    }),
  )
}

/** Selects characters of a block's text, struck-out words not counted. */
export async function selectIn(page: Page, block: number, from: number, to = from): Promise<void> {
  await copyOf(page).evaluate(
    (element, [index, start, end]) => {
      if (element instanceof HTMLElement) element.focus()
      const ends = [start, end].map((wanted) => {
        const root = element.children[index ?? 0]
        const texts = document.createTreeWalker(root ?? element, NodeFilter.SHOW_TEXT)
        let left = wanted ?? 0
        let last: Node = element
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          if (node.parentElement?.closest('.ProseMirror-widget')) continue
          const length = node.textContent?.length ?? 0
          last = node
          if (left <= length) return { node, at: left }
          left -= length
        }
        return { node: last, at: last.textContent?.length ?? 0 }
      })
      const [a, b] = ends
      if (a && b) getSelection()?.setBaseAndExtent(a.node, a.at, b.node, b.at)
    },
    [block, from, to],
  )
  await page.waitForTimeout(100)
}
