import { AppError } from '@/lib/core/app-error'

/** The refusal that names the approved corrections in the way. */
export function overlapRefusal(ids: readonly string[]): AppError {
  return new AppError('overlap', 409, 'An approved correction stands here. Reopen that one first.', { ids })
}
