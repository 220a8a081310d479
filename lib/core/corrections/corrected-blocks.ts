import {
  mergeInlines,
  textNode,
  type Block,
  type ImageBlock,
  type Inline,
  type Mark,
  type TextBlock,
} from '@/lib/core/articles/document'

/** Writes a document's blocks one after the other; text goes into the block that was begun last. */
export type CorrectedBlocks = {
  readonly write: (text: string, marks: readonly Mark[]) => void
  /** Ends the block and begins one like `block` (its content is not taken). */
  readonly begin: (block: TextBlock) => void
  /** Ends the block and begins another of the same type. */
  readonly split: () => void
  /** Sets an image behind the block being written. */
  readonly placeImage: (image: ImageBlock) => void
  readonly finish: () => readonly Block[]
}

/**
 * A writer that has begun a block like `first`. Blocks that end up empty (when trimmed) are left out; a list item left
 * out hands its number, and that it begins an item, to the next one of its list.
 */
export function writeCorrectedBlocks(first: TextBlock): CorrectedBlocks {
  const blocks: Block[] = []
  let current = first
  let content: Inline[] = []
  let images: ImageBlock[] = []

  const end = (): TextBlock | null => {
    const merged = mergeInlines(content)
    const isEmpty = merged.every(({ text }) => text.trim() === '')
    if (!isEmpty) blocks.push({ ...current, content: merged })
    blocks.push(...images)
    content = []
    images = []
    return isEmpty ? current : null
  }
  const begin = (block: TextBlock): void => {
    const leftOut = end()
    current = leftOut === null ? block : inheritListPlace(block, leftOut)
  }
  return {
    write: (text, marks) => void content.push(textNode(text, marks)),
    begin,
    split: () => begin(furtherBlock(current)),
    placeImage: (image) => void images.push(image),
    finish: () => {
      end()
      return blocks
    },
  }
}

/** The second half of a split block: only a list's first item carries the list's number. */
function furtherBlock(block: TextBlock): TextBlock {
  return block.type === 'listItem' ? { ...block, attrs: { ...block.attrs, start: null } } : block
}

function inheritListPlace(block: TextBlock, leftOut: TextBlock): TextBlock {
  if (block.type !== 'listItem' || leftOut.type !== 'listItem') return block
  const sameList = block.attrs.ordered === leftOut.attrs.ordered && block.attrs.level === leftOut.attrs.level
  if (!sameList) return block
  const start = block.attrs.start ?? leftOut.attrs.start
  return {
    ...block,
    attrs: { ...block.attrs, start, continued: block.attrs.continued && leftOut.attrs.continued },
  }
}
