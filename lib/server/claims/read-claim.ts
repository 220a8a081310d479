import { AppError } from '@/lib/core/app-error'
import type { Claim } from '@/lib/core/claims/claim-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { claimRecordInclude, presentClaim } from './present-claim-record'

/** One claim of the desk's memory with its places. */
export async function readClaim(ctx: Ctx, { id }: { readonly id: string }): Promise<Claim> {
  const claim = await ctx.db.read.claim.findUnique({ where: { id }, include: claimRecordInclude })
  if (claim === null) throw new AppError('not_found', 404, 'There is no such claim.')
  allow(ctx, 'see claims')
  return presentClaim(claim)
}
