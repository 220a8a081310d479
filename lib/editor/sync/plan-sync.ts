import { AppError } from '@/lib/core/app-error'
import type { CorrectionCategory } from '@/lib/core/annotations/annotation-contract'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { checkCorrection, checkTogether } from '@/lib/core/corrections/check-span'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { guessCategory } from '@/lib/core/corrections/guess-category'
import { isOpenCorrection, sameEdit, type SavedCorrection, type SuggestionNotes } from './saved-correction'

/** What is to be told to the desk about one suggestion. */
export type SyncOperation =
  | (CorrectionEdit & {
      readonly type: 'create'
      readonly category: CorrectionCategory
      readonly reason: string
    })
  | (CorrectionEdit & {
      readonly type: 'change'
      /** of the annotation as it was last seen */
      readonly version: number
      /** null when its words and its place stay: then nobody's decision on them falls */
      readonly words: Omit<CorrectionEdit, 'id'> | null
      readonly category: CorrectionCategory
      readonly reason: string
    })
  | { readonly type: 'withdraw'; readonly id: string }

/** A suggestion that is not sent as it stands, and why. */
export type HeldBack = { readonly id: string; readonly sentence: string }

export type SyncInput = {
  /** The revision, and its projection. */
  readonly doc: ArticleDoc
  readonly base: string
  /** The person's working copy. Offsets are UTF-16 code units of the revision's projection. */
  readonly suggestions: readonly CorrectionEdit[]
  /** What the desk has of them, as the working copy last took it in; by annotation id. */
  readonly known: ReadonlyMap<string, SavedCorrection>
  readonly notes: ReadonlyMap<string, SuggestionNotes>
  /** What the desk refused, by suggestion: `operationKey` of what was sent. The same is not sent again. */
  readonly refused: ReadonlyMap<string, string>
  /** Suggestions that wait: a request is under way, or the person has to choose between two versions. */
  readonly waiting: ReadonlySet<string>
}

export type SyncPlan = { readonly operations: readonly SyncOperation[]; readonly held: readonly HeldBack[] }

/**
 * What has to be sent so that the desk has the person's working copy: first what is taken back, then the rest in the
 * order of the text. Pure. What the desk would refuse for its structure is held back with the sentence that it would say.
 */
export function planSync(input: SyncInput): SyncPlan {
  const present = new Set(input.suggestions.map(({ id }) => id))
  const gone = [...input.known.values()]
    .filter((saved) => isOpenCorrection(saved) && !present.has(saved.id) && !input.waiting.has(saved.id))
    .map(({ id }): SyncOperation => ({ type: 'withdraw', id }))
  const operations: SyncOperation[] = []
  const held: HeldBack[] = []
  const headlineHeld = headlineRefusal(input)
  for (const suggestion of input.suggestions) {
    if (input.waiting.has(suggestion.id)) continue
    const operation = operationFor(input, suggestion)
    if (operation === null) continue
    const sentence = refusalOf(input, suggestion) ?? (isInHeadline(input, suggestion) ? headlineHeld : null)
    if (sentence === null) operations.push(operation)
    else held.push({ id: suggestion.id, sentence })
  }
  return { operations: [...gone, ...operations].filter((one) => !isRefused(input, one)), held }
}

/** Tells operations apart: the same words and notes give the same key. */
export function operationKey(operation: SyncOperation): string {
  if (operation.type === 'withdraw') return 'withdraw'
  const { start, end, replacement, category, reason } = operation
  return JSON.stringify([start, end, replacement, category, reason])
}

function isRefused({ refused }: SyncInput, operation: SyncOperation): boolean {
  return refused.get(operation.id) === operationKey(operation)
}

function operationFor(
  input: SyncInput,
  { id, start, end, replacement }: CorrectionEdit,
): SyncOperation | null {
  const edit = { id, start, end, replacement }
  const saved = input.known.get(id)
  const notes = input.notes.get(id) ?? { category: null, reason: null }
  if (saved !== undefined) return isOpenCorrection(saved) ? changeOf(input.base, edit, saved, notes) : null
  const category = notes.category ?? guessCategory(input.base.slice(start, end), replacement)
  return { type: 'create', ...edit, category, reason: notes.reason ?? '' }
}

function changeOf(
  base: string,
  edit: CorrectionEdit,
  saved: SavedCorrection,
  notes: { readonly category: CorrectionCategory | null; readonly reason: string | null },
): SyncOperation | null {
  const isReworded = !sameEdit(edit, saved)
  const category = notes.category ?? (isReworded ? regauged(base, saved, edit) : saved.category)
  const reason = notes.reason ?? saved.reason
  if (!isReworded && category === saved.category && reason === saved.reason) return null
  const { id: _, ...words } = edit
  return {
    type: 'change',
    ...edit,
    version: saved.version,
    words: isReworded ? words : null,
    category,
    reason,
  }
}

/** A guessed category is guessed again for other words; one that somebody chose stays. */
function regauged(base: string, saved: SavedCorrection, edit: CorrectionEdit): CorrectionCategory {
  const guess = (one: CorrectionEdit) => guessCategory(base.slice(one.start, one.end), one.replacement)
  return guess(saved) === saved.category ? guess(edit) : saved.category
}

function refusalOf({ doc, base }: SyncInput, edit: CorrectionEdit): string | null {
  if (base.slice(edit.start, edit.end) === edit.replacement) return 'It says what the copy says already.'
  return sentenceOfRefusal(() => checkCorrection(doc, edit))
}

/** Each may pass alone and all together still leave nothing of the headline. */
function headlineRefusal(input: SyncInput): string | null {
  const inHeadline = input.suggestions.filter((one) => isInHeadline(input, one))
  if (inHeadline.length < 2) return null
  return sentenceOfRefusal(() => checkTogether(input.doc, inHeadline))
}

function isInHeadline({ base }: SyncInput, { end }: CorrectionEdit): boolean {
  const headlineEnd = base.indexOf('\n')
  return headlineEnd === -1 || end <= headlineEnd
}

function sentenceOfRefusal(check: () => void): string | null {
  try {
    check()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}
