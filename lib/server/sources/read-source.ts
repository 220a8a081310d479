import type { Source } from '@/lib/core/sources/source-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { loadSource } from './load-source'
import { presentSource } from './present-source'

/** One source, as its reader may see it. */
export async function readSource(ctx: Ctx, { id }: { readonly id: string }): Promise<Source> {
  const source = await loadSource(ctx.db.read, id)
  allow(ctx, 'see sources')
  return presentSource(source, ctx.actor)
}
