import type { SyncConflict } from '@/lib/editor/sync/merge-desk'
import type { SyncPlan } from '@/lib/editor/sync/plan-sync'
import type { OutboxRecord } from './outbox-record'

/** What of the outbox is shown. */
export type OutboxView = OutboxRecord & {
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
