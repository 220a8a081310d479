import type { Editor } from '@tiptap/react'
import type { ProjectionMap } from '@/lib/core/articles/projection'
import { firstIndex } from '@/lib/core/first-index'

/** Offsets of the revision's text that stand near the viewport; both inclusive. */
export type NearText = { readonly from: number; readonly to: number }

/** The text within so many pixels of the viewport: a search among the blocks, however many there are. */
export function nearText(editor: Editor, map: Pick<ProjectionMap, 'toOffset'>, beyond: number): NearText {
  const { view } = editor
  const blocks = view.dom.children
  const first = firstIndex(blocks, (block) => block.getBoundingClientRect().bottom >= -beyond)
  const behind = firstIndex(
    blocks,
    (block) => block.getBoundingClientRect().top > window.innerHeight + beyond,
  )
  const { doc } = view.state
  /** The offset at a height of the window in a block: in the middle of a long one it is guessed. */
  const offsetIn = (index: number, y: number): number | null => {
    const block = blocks[index]
    if (block === undefined || index < 0 || index >= doc.childCount) return null
    const { top, height } = block.getBoundingClientRect()
    const part = Math.min(Math.max((y - top) / Math.max(height, 1), 0), 1)
    const inside = Math.round(part * doc.child(index).content.size)
    return map.toOffset(view.posAtDOM(block, 0) + inside)
  }
  return {
    from: offsetIn(first, -beyond) ?? 0,
    to: offsetIn(behind - 1, window.innerHeight + beyond) ?? Number.MAX_SAFE_INTEGER,
  }
}

/** Those of a list in the order of the text that begin in a stretch of it. */
export function itemsIn<T extends { readonly start: number }>(
  items: readonly T[],
  { from, to }: NearText,
): readonly T[] {
  return items.slice(firstAt(items, from), firstAt(items, to + 1))
}

/** The index of the first item at or behind an offset; the list is in the order of the text. */
export function firstAt(items: readonly { readonly start: number }[], offset: number): number {
  return firstIndex(items, ({ start }) => start >= offset)
}
