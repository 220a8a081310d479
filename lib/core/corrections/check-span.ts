import { AppError } from '@/lib/core/app-error'
import { resolveTarget } from '@/lib/core/anchors/resolve-target'
import type { Span } from '@/lib/core/anchors/span'
import { blockText, isTextBlock, type ArticleDoc, type TextBlock } from '@/lib/core/articles/document'
import { applyToText } from './apply-to-text'
import type { CorrectionEdit } from './correction-edit'
import { inTextOrder } from './in-text-order'

/**
 * Checks the span of a claim or a query: AppError 422 `invalid_target` as `resolveTarget` says, `empty_span` for a point.
 * Offsets are UTF-16 code units of the projection.
 */
export function checkSpan(text: string, { start, end }: Span): void {
  resolveTarget(text, { start, end })
  if (start === end) throw new AppError('empty_span', 422, 'Select at least one character.')
}

/**
 * Checks that a correction alone can be applied to the document (DESIGN §8.4). AppError 422:
 * - `invalid_target`: out of the text, or inside a surrogate pair;
 * - `empty_span`: a point, and nothing to insert;
 * - `span_crosses_structure`: joins, splits or empties the headline; joins a table cell with anything but the same
 *   cell's next paragraph; joins list items of different levels, whatever stands between them.
 *
 * Joining blocks of other types keeps the first one's. A span across an image is allowed: the image stays, behind the
 * joined block. Claims and queries join nothing, so `checkSpan` lets them cross all of these.
 */
export function checkCorrection(doc: ArticleDoc, edit: Omit<CorrectionEdit, 'id'>): void {
  const blocks = doc.content.filter(isTextBlock)
  resolveTarget(blocks.map(blockText).join('\n'), { start: edit.start, end: edit.end })
  if (edit.start === edit.end && edit.replacement === '') {
    throw new AppError('empty_span', 422, 'An insertion needs text to insert.')
  }
  const touched = touchedBlocks(blocks, edit)
  checkJoin(touched)
  const [headline] = touched
  if (headline?.type === 'headline') checkHeadline(blockText(headline), edit)
}

/**
 * Checks that corrections which each pass `checkCorrection` can be applied together: AppError 409 `overlap` and 422
 * `invalid_target` as `inTextOrder`; 422 `span_crosses_structure` when they leave nothing of the headline.
 */
export function checkTogether(doc: ArticleDoc, edits: readonly CorrectionEdit[]): void {
  const blocks = doc.content.filter(isTextBlock)
  const headline = blocks[0] === undefined ? '' : blockText(blocks[0])
  const length = blocks.reduce((sum, block) => sum + blockText(block).length + 1, -1)
  const inHeadline = inTextOrder(edits, length).filter(({ end }) => end <= headline.length)
  if (inHeadline.length > 0 && applyToText(headline, inHeadline) === '')
    refuse('The headline cannot be left empty.')
}

/** The blocks with a character of the span, or with one of its ends. */
function touchedBlocks(blocks: readonly TextBlock[], { start, end }: Span): readonly TextBlock[] {
  let at = 0
  return blocks.filter((block) => {
    const from = at
    const to = from + blockText(block).length
    at = to + 1
    return from <= end && start <= to
  })
}

function checkJoin(touched: readonly TextBlock[]): void {
  if (touched.length < 2) return
  if (touched[0]?.type === 'headline') refuse('The headline cannot be joined with the text below it.')
  const cells = new Set(touched.map(cellOf))
  if (cells.size > 1) refuse('A correction cannot join table cells.')
  const levels = new Set(touched.flatMap((block) => (block.type === 'listItem' ? [block.attrs.level] : [])))
  if (levels.size > 1) refuse('A correction cannot join list items of different levels.')
}

function cellOf(block: TextBlock): string {
  if (block.type !== 'tableCell') return 'outside any table'
  const { table, row, column } = block.attrs
  return `${table}:${row}:${column}`
}

function checkHeadline(headline: string, { start, end, replacement }: Omit<CorrectionEdit, 'id'>): void {
  if (replacement.includes('\n')) refuse('The headline cannot be split.')
  if ((headline.slice(0, start) + replacement + headline.slice(end)).trim() === '') {
    refuse('The headline cannot be left empty.')
  }
}

function refuse(sentence: string): never {
  throw new AppError('span_crosses_structure', 422, sentence)
}
