import type { SourceRecord } from '@/lib/core/sources/source-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { loadSource } from './load-source'
import { presentSourceRecord } from './present-source-record'

/** One source and where it is used, as its reader may see it. */
export async function readSource(ctx: Ctx, { id }: { readonly id: string }): Promise<SourceRecord> {
  const source = await loadSource(ctx.db.read, id)
  allow(ctx, 'see sources')
  return presentSourceRecord(ctx.db.read, source, ctx.actor)
}
