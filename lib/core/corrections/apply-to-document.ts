import { isTextBlock, type ArticleDoc, type Block, type Mark } from '@/lib/core/articles/document'
import { AppError } from '@/lib/core/app-error'
import { writeCorrectedBlocks, type CorrectedBlocks } from './corrected-blocks'
import type { CorrectionEdit } from './correction-edit'
import { documentStream, textSegmentAt, type Segment } from './document-stream'
import { inTextOrder } from './in-text-order'

/**
 * The document with all corrections applied, in any order of the list (DESIGN §8.4). Its projection equals
 * `applyToText` of the projection; marks and blocks outside the spans stay as they are.
 *
 * - `\n` in a span joins blocks, keeping the first one's type; `\n` in a replacement splits into the same type.
 * - Blocks left empty vanish. Images stay, in their order, behind the block into which their neighbours were joined.
 * - A replacement takes the marks of the first character replaced; an insertion, and a span that begins with `\n`,
 *   those of the character before it in its block, or of the one after at a block's beginning.
 *
 * Offsets are UTF-16 code units of the projection. Throws as `inTextOrder` does, and AppError 422
 * `span_crosses_structure` when no headline, or more than one, would be left (`checkCorrection` and `checkTogether`
 * say so beforehand).
 */
export function applyToDocument(doc: ArticleDoc, edits: readonly CorrectionEdit[]): ArticleDoc {
  const first = doc.content.find(isTextBlock)
  if (edits.length === 0 || first === undefined) return doc
  const segments = documentStream(doc)
  const writer = writeCorrectedBlocks(first)
  const reader = readStream(segments, writer)
  for (const edit of inTextOrder(edits, segments.at(-1)?.end ?? 0)) {
    reader.copyTo(edit.start)
    reader.skipTo(edit.end)
    writeReplacement(writer, edit.replacement, marksFor(segments, edit))
  }
  reader.copyToEnd()
  return { type: 'doc', content: withOneHeadline(writer.finish()) }
}

type Reader = {
  readonly copyTo: (offset: number) => void
  readonly skipTo: (offset: number) => void
  readonly copyToEnd: () => void
}

/** Walks the stream once. An image is passed together with the character after it, so text added before stays before it. */
function readStream(segments: readonly Segment[], writer: CorrectedBlocks): Reader {
  let index = 0
  let at = 0
  const passTo = (offset: number, isCopied: boolean): void => {
    for (
      let segment = segments[index];
      segment !== undefined && segment.start < offset;
      segment = segments[index]
    ) {
      const upTo = Math.min(segment.end, offset)
      if (segment.kind === 'image') writer.placeImage(segment.block)
      else if (isCopied && segment.kind === 'break') writer.begin(segment.block)
      else if (isCopied && segment.kind === 'text')
        writer.write(segment.text.slice(at - segment.start, upTo - segment.start), segment.marks)
      at = upTo
      if (upTo < segment.end) return
      index += 1
    }
  }
  return {
    copyTo: (offset) => passTo(offset, true),
    skipTo: (offset) => passTo(offset, false),
    copyToEnd: () => passTo(Infinity, true),
  }
}

function writeReplacement(writer: CorrectedBlocks, replacement: string, marks: readonly Mark[]): void {
  replacement.split('\n').forEach((line, index) => {
    if (index > 0) writer.split()
    writer.write(line, marks)
  })
}

function marksFor(segments: readonly Segment[], { start, end }: CorrectionEdit): readonly Mark[] {
  const replaced = start < end ? textSegmentAt(segments, start) : null
  return (replaced ?? textSegmentAt(segments, start - 1) ?? textSegmentAt(segments, start))?.marks ?? []
}

function withOneHeadline(content: readonly Block[]): readonly Block[] {
  const isWhole =
    content.every(({ type }, index) => (type === 'headline') === (index === 0)) && content.length > 0
  if (isWhole) return content
  throw new AppError(
    'span_crosses_structure',
    422,
    'The article would be left without its headline, or with two.',
  )
}
