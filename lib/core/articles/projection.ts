import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { firstIndex } from '../first-index'
import { blockText, isTextBlock, type ArticleDoc } from './document'

/** A text block's place. Offsets are UTF-16 code units of the projection. */
export type ProjectedBlock = {
  /** Index in `doc.content`. */
  readonly index: number
  /** Offset of its first character. */
  readonly start: number
  /** Offset behind its last character. */
  readonly end: number
  /** ProseMirror position before the block; its text begins one further. */
  readonly position: number
}

/** Offsets of the projection to ProseMirror positions and back. */
export type ProjectionMap = {
  /** The text blocks in order; images are not among them. */
  readonly blocks: readonly ProjectedBlock[]
  /** The position of an offset, inside a text block. Offsets outside the projection go to its nearest end. */
  readonly toPosition: (offset: number) => number
  /**
   * The offset of a position: the inverse of `toPosition`. Positions in no text (between blocks, beside images)
   * go to the nearest offset, the earlier of two.
   */
  readonly toOffset: (position: number) => number
}

/** The plain text of a document: its text blocks, one line each, joined by `\n`. */
export function project(doc: ArticleDoc): string {
  return doc.content.filter(isTextBlock).map(blockText).join('\n')
}

/** Builds the map in one pass over the document; each look-up takes time logarithmic in the number of blocks. */
export function mapProjection(doc: ArticleDoc): ProjectionMap {
  const blocks = placeBlocks(doc)
  return {
    blocks,
    toPosition: (offset) => {
      const block = lastWhere(blocks, ({ start }) => start <= offset)
      return block === undefined
        ? 1
        : block.position + 1 + clamp(offset - block.start, 0, block.end - block.start)
    },
    toOffset: (position) => {
      const at = lastIndexWhere(blocks, (block) => block.position <= position)
      const before = blocks[Math.max(at, 0)]
      if (before === undefined) return 0
      const length = before.end - before.start
      const inside = position - before.position - 1
      const after = blocks[at + 1]
      if (inside > length && after !== undefined && after.position + 1 - position < inside - length)
        return after.start
      return before.start + clamp(inside, 0, length)
    },
  }
}

function placeBlocks(doc: ArticleDoc): readonly ProjectedBlock[] {
  const blocks: ProjectedBlock[] = []
  let position = 0
  let start = 0
  doc.content.forEach((block, index) => {
    if (!isTextBlock(block)) {
      position += 1
      return
    }
    const length = blockText(block).length
    blocks.push({ index, start, end: start + length, position })
    position += length + 2
    start += length + 1
  })
  return blocks
}

/** The last element that passes, where all that pass come first. */
function lastWhere<T>(sorted: readonly T[], passes: (element: T) => boolean): T | undefined {
  return sorted[Math.max(lastIndexWhere(sorted, passes), 0)]
}

function lastIndexWhere<T>(sorted: readonly T[], passes: (element: T) => boolean): number {
  return firstIndex(sorted, (element) => !passes(element)) - 1
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** The number of words: runs without white space that have a letter or a digit. */
export function countWords(text: string): number {
  let count = 0
  for (const run of text.split(/\s+/)) if (HAS_LETTER_OR_DIGIT.test(run)) count += 1
  return count
}

/** Hex SHA-256 of the UTF-8 of a text. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
