import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { compareInText, overlaps } from '@/lib/core/corrections/overlap'
import { isOpenCorrection, sameEdit, type SavedCorrection } from './saved-correction'

/** Two versions of one suggestion: the person has to choose. `theirs` is decided or withdrawn when its state says so. */
export type SyncConflict = { readonly id: string; readonly theirs: SavedCorrection }

export type MergeInput<S extends CorrectionEdit> = {
  /** The person's working copy, in the order of the text. */
  readonly suggestions: readonly S[]
  /** What the working copy last took in from the desk; by id. */
  readonly known: ReadonlyMap<string, SavedCorrection>
  /** The person's own corrections as the desk has them now, in any state; what is not in the list is not judged. */
  readonly desk: readonly SavedCorrection[]
  /** The suggestion that the person is in: it is never changed under the caret. */
  readonly editing: string | null
  /** Suggestions with a request under way: its answer comes first. */
  readonly waiting: ReadonlySet<string>
  /** How a correction of the desk becomes a suggestion. */
  readonly suggestionOf: (saved: SavedCorrection) => S
}

export type Merge<S extends CorrectionEdit> = {
  readonly suggestions: readonly S[]
  readonly known: ReadonlyMap<string, SavedCorrection>
  readonly conflicts: readonly SyncConflict[]
  /** The browser's ids of suggestions that turn out to be these annotations of the desk. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Takes what the desk has of a person's own corrections into the working copy: a three-way merge of what the working
 * copy has, what it last knew of the desk, and what the desk has now. What the person typed and the desk has not seen
 * is never changed; where both changed, it is a conflict. Pure.
 */
export function mergeDesk<S extends CorrectionEdit>(input: MergeInput<S>): Merge<S> {
  const known = new Map(input.known)
  const mine = new Map(input.suggestions.map((one) => [one.id, one]))
  const conflicts: SyncConflict[] = []
  const renamed: { from: string; to: string }[] = []
  for (const theirs of input.desk) {
    const before = known.get(theirs.id)
    if (input.waiting.has(theirs.id) || (before !== undefined && theirs.version < before.version)) continue
    const own = mine.get(theirs.id)
    if (before === undefined && own === undefined) {
      const from = arrive(mine, known, input, theirs)
      if (from !== null) renamed.push({ from, to: theirs.id })
      continue
    }
    const next = mergeOne(own, before ?? theirs, theirs)
    if (next === 'conflict') conflicts.push({ id: theirs.id, theirs })
    else if (next === 'keep') known.set(theirs.id, theirs)
    else if (theirs.id !== input.editing) take(mine, known, input, theirs)
  }
  return { suggestions: [...mine.values()].sort(compareInText), known, conflicts, renamed }
}

/** `keep`: the working copy stays, and the desk's version is known; `take`: the desk's words come into it. */
function mergeOne(
  own: CorrectionEdit | undefined,
  before: SavedCorrection,
  theirs: SavedCorrection,
): 'keep' | 'take' | 'conflict' {
  const isTheirsNew = !sameEdit(before, theirs) || isOpenCorrection(before) !== isOpenCorrection(theirs)
  if (!isTheirsNew) return 'keep'
  // Taken out here, changed there: the other's words are not withdrawn unread. Decided there: it stays out.
  if (own === undefined) return isOpenCorrection(theirs) ? 'take' : 'keep'
  if (isOpenCorrection(theirs) && sameEdit(own, theirs)) return 'keep'
  return sameEdit(own, before) || (!isOpenCorrection(theirs) && sameEdit(own, theirs)) ? 'take' : 'conflict'
}

type Mine<S> = Map<string, S>
type Known = Map<string, SavedCorrection>

/** New to the working copy, as from another tab. One that was sent without its answer being heard is recognised. */
function arrive<S extends CorrectionEdit>(
  mine: Mine<S>,
  known: Known,
  input: MergeInput<S>,
  theirs: SavedCorrection,
): string | null {
  if (!isOpenCorrection(theirs)) return null
  const same = [...mine.values()].find(
    (one) => !known.has(one.id) && !input.waiting.has(one.id) && sameEdit(one, theirs),
  )
  if (same === undefined) {
    take(mine, known, input, theirs)
    return null
  }
  mine.delete(same.id)
  mine.set(theirs.id, { ...same, id: theirs.id })
  known.set(theirs.id, theirs)
  return same.id
}

/** In its place, unless something else of the person's stands there: then it stays outside, as anybody's would. */
function take<S extends CorrectionEdit>(
  mine: Mine<S>,
  known: Known,
  { suggestionOf }: MergeInput<S>,
  theirs: SavedCorrection,
): void {
  mine.delete(theirs.id)
  known.delete(theirs.id)
  if (!isOpenCorrection(theirs)) return
  if ([...mine.values()].some((one) => overlaps(one, theirs))) return
  mine.set(theirs.id, suggestionOf(theirs))
  known.set(theirs.id, theirs)
}
