import type { Span } from '@/lib/core/anchors/span'
import { overlaps } from './overlap'
import type { CorrectionState } from './transitions'

/** A correction of an article as overlaps see it. */
export type PlacedCorrection = Span & {
  readonly id: string
  readonly state: CorrectionState
  /** The approved correction that keeps this one `superseded`, else null. */
  readonly supersededBy: string | null
}

/** The ids of approved corrections that stand in the way of this span (DESIGN §8.5: 409 `overlap`), in the list's order. */
export function approvedInTheWay(
  edit: Span & { readonly id: string },
  others: readonly PlacedCorrection[],
): readonly string[] {
  return others
    .filter(({ id, state }) => id !== edit.id && state === 'approved')
    .filter((other) => overlaps(edit, other))
    .map(({ id }) => id)
}

/** What becomes of the others when a correction is approved: the undecided ones that overlap it are `superseded` by it. */
export function supersededByApproval(
  approved: Span & { readonly id: string },
  others: readonly PlacedCorrection[],
): readonly PlacedCorrection[] {
  return others
    .filter(({ id, state }) => id !== approved.id && (state === 'proposed' || state === 'reopened'))
    .filter((other) => overlaps(approved, other))
    .map((other) => ({ ...other, state: 'superseded', supersededBy: approved.id }))
}

/**
 * What becomes of the others when the correction `leftId` is approved no longer: those it superseded are `proposed` again,
 * unless another approved one overlaps them, which then supersedes them. Only the changed ones are returned.
 */
export function releasedByLeaving(
  leftId: string,
  others: readonly PlacedCorrection[],
): readonly PlacedCorrection[] {
  return others
    .filter(({ state, supersededBy }) => state === 'superseded' && supersededBy === leftId)
    .map((freed) => {
      const [next] = approvedInTheWay(freed, others).filter((id) => id !== leftId)
      return next === undefined
        ? { ...freed, state: 'proposed', supersededBy: null }
        : { ...freed, supersededBy: next }
    })
}
