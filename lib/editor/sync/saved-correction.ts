import type { CorrectionCategory } from '@/lib/core/annotations/annotation-contract'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import type { CorrectionState } from '@/lib/core/corrections/transitions'

/** A person's own correction as the desk has it, placed on the revision that the room shows. */
export type SavedCorrection = CorrectionEdit & {
  readonly version: number
  readonly state: CorrectionState
  readonly category: CorrectionCategory
  readonly reason: string
}

/** What a person wrote about a suggestion, beside its words. `category` is null while it is only guessed. */
export type SuggestionNotes = { readonly category: CorrectionCategory | null; readonly reason: string }

/** Undecided: the working copy holds it, and it may change. */
export function isOpenCorrection({ state }: Pick<SavedCorrection, 'state'>): boolean {
  return state === 'proposed' || state === 'reopened'
}

/** The same words at the same place. */
export function sameEdit(a: Omit<CorrectionEdit, 'id'>, b: Omit<CorrectionEdit, 'id'>): boolean {
  return a.start === b.start && a.end === b.end && a.replacement === b.replacement
}
