import { AppError } from '@/lib/core/app-error'
import { can } from '@/lib/core/policy/permissions'
import type { Ctx } from '@/lib/server/context'

/** Refuses whoever may not manage the desk's people. */
export function requireAdmin({ actor }: Ctx): void {
  if (!can(actor, 'manage people')) {
    throw new AppError('forbidden', 403, 'Only an admin of the desk manages its people.')
  }
}
