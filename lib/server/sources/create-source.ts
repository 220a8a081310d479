import type { CreateSourceInput, Source } from '@/lib/core/sources/source-contract'
import type { Ctx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { findOrMakeSource } from './find-or-make-source'
import { presentSource } from './present-source'

/** Adds a source to the library; an address that is there already answers its record as it is. */
export async function createSource(ctx: Ctx, input: CreateSourceInput): Promise<Source> {
  allow(ctx, 'edit sources')
  return ctx.db.write(async (tx) => {
    const source = await findOrMakeSource(tx, ctx, input)
    const citations = await tx.db.citation.count({ where: { sourceId: source.id } })
    return presentSource({ ...source, _count: { citations } }, ctx.actor)
  })
}
