import type { PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { plannedCitations, recordedCitations, storeCitations } from '@/lib/server/sources/replace-citations'
import type { AnnotationRow } from './annotation-row'
import type { Patch } from './store-patch'

/** The evidence of a correction or query. An approval stays; who approved is told (DESIGN §8.3). */
export async function patchCitations(
  tx: WriteTx,
  ctx: Ctx,
  row: AnnotationRow,
  { citations }: PatchAnnotationInput,
): Promise<Patch> {
  if (citations === undefined || row.kind === 'claim') return {}
  const owner = { annotationId: row.id, claimId: null } as const
  const planned = await plannedCitations(tx, ctx, owner, citations, row.citations)
  const { changed } = await storeCitations(tx, row.citations, planned)
  if (!changed) return {}
  const approvers = row.decisions.filter(({ standing, decision }) => standing && decision === 'approve')
  return {
    changes: { citations: { from: recordedCitations(row.citations), to: recordedCitations(planned) } },
    tell: approvers.map(({ userId }) => userId),
  }
}
