import type { CorrectionEdit } from './correction-edit'
import { inTextOrder } from './in-text-order'

/**
 * The text with all corrections applied, in any order of the list. Lines left empty (when trimmed) vanish, as blocks
 * do, so that it equals the projection of `applyToDocument`. No corrections give back the same text.
 * Throws as `inTextOrder` does: AppError `overlap`, `invalid_target`.
 */
export function applyToText(text: string, edits: readonly CorrectionEdit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, replacement } of inTextOrder(edits, text.length)) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  parts.push(text.slice(at))
  return parts
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n')
}
