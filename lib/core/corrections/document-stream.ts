import {
  isTextBlock,
  type ArticleDoc,
  type ImageBlock,
  type Mark,
  type TextBlock,
} from '@/lib/core/articles/document'
import { firstIndex } from '../first-index'

/** A run of characters with equal marks. */
export type TextSegment = {
  readonly kind: 'text'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A `\n` of the projection: what follows it is in `block`. */
export type BreakSegment = {
  readonly kind: 'break'
  readonly start: number
  readonly end: number
  readonly block: TextBlock
}

/** An image: no characters, so it starts and ends at one offset. */
export type ImageSegment = {
  readonly kind: 'image'
  readonly start: number
  readonly end: number
  readonly block: ImageBlock
}

export type Segment = TextSegment | BreakSegment | ImageSegment

/**
 * A document read as one stream: its characters with their marks, a separator before every text block but the first,
 * images where they stand. Offsets are UTF-16 code units of the projection, gapless and ascending.
 */
export function documentStream(doc: ArticleDoc): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  let first = true
  for (const block of doc.content) {
    if (!isTextBlock(block)) {
      segments.push({ kind: 'image', start: at, end: at, block })
      continue
    }
    if (!first) segments.push({ kind: 'break', start: at, end: ++at, block })
    first = false
    for (const { text, marks = [] } of block.content) {
      segments.push({ kind: 'text', start: at, end: at + text.length, text, marks })
      at += text.length
    }
  }
  return segments
}

/** The run that the character at `offset` is in; null for a separator and outside the text. */
export function textSegmentAt(segments: readonly Segment[], offset: number): TextSegment | null {
  const segment = segments[firstIndex(segments, ({ end }) => end > offset)]
  return segment?.kind === 'text' && segment.start <= offset ? segment : null
}
