import type { SyncConflict } from '@/lib/editor/sync/merge-desk'
import type { SyncPlan } from '@/lib/editor/sync/plan-sync'
import { isOpenCorrection, type SavedCorrection } from '@/lib/editor/sync/saved-correction'
import type { OutboxRecord } from './outbox-record'

/** What of the outbox is shown. */
export type OutboxView = OutboxRecord & {
  /** what the desk has decided, or set aside, of those that still stand in the copy: the caret is in them */
  readonly over: ReadonlyMap<string, SavedCorrection>
  readonly conflicts: readonly SyncConflict[]
  readonly plan: SyncPlan
  readonly isLost: boolean
  /** what the last lost request was told, for a desk that is there but does not let in */
  readonly lostBecause: string | null
}

/** Whether this browser has something that the desk does not have. */
export function isUnsent({ plan, request, conflicts, questions, refused }: OutboxView): boolean {
  return (
    plan.operations.length + plan.held.length + conflicts.length + questions.length + refused.size > 0 ||
    request !== null
  )
}

/** Those of the desk's list that are no more open and still stand in the copy. */
export function overIn(
  { suggestions }: OutboxRecord,
  desk: readonly SavedCorrection[],
): ReadonlyMap<string, SavedCorrection> {
  const there = new Set(suggestions.map(({ id }) => id))
  return new Map(
    desk.filter((one) => !isOpenCorrection(one) && there.has(one.id)).map((one) => [one.id, one]),
  )
}
