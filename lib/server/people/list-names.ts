import { AppError } from '@/lib/core/app-error'
import type { PersonRef, Role } from '@/lib/core/people/person-contract'
import { can } from '@/lib/core/policy/permissions'
import type { Ctx } from '@/lib/server/context'

/** Who is at the desk, without addresses, for filters and for naming writers; disabled accounts left out. */
export async function listNames(ctx: Ctx): Promise<{ items: (PersonRef & { role: Role })[] }> {
  if (!can(ctx.actor, 'see sources')) {
    throw new AppError('forbidden', 403, 'Your role at the desk does not allow this.')
  }
  const items = await ctx.db.read.user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return { items }
}
