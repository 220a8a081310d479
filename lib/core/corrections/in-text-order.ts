import { AppError } from '@/lib/core/app-error'
import type { CorrectionEdit } from './correction-edit'
import { compareInText, findOverlaps } from './overlap'

/**
 * The edits in the order in which they are written into a text of `length` UTF-16 code units.
 * AppError 409 `overlap` (with `ids`) when two exclude each other, 422 `invalid_target` (with `ids`) when one does not
 * lie within the text.
 */
export function inTextOrder(edits: readonly CorrectionEdit[], length: number): readonly CorrectionEdit[] {
  const outside = edits.filter(({ start, end }) => start < 0 || end < start || end > length)
  if (outside.length > 0) {
    throw new AppError('invalid_target', 422, 'A correction does not lie within the text.', {
      ids: outside.map(({ id }) => id),
    })
  }
  const overlapping = findOverlaps(edits)
  if (overlapping.length > 0) {
    const ids = [...new Set(overlapping.flatMap((pair) => [pair.with, pair.id]))]
    throw new AppError('overlap', 409, 'These corrections overlap: only one of them can be applied.', { ids })
  }
  return [...edits].sort(compareInText)
}
