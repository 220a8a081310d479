import type { PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import type { WriteTx } from '@/lib/server/context'
import type { AnnotationRow } from './annotation-row'
import type { Patch } from './store-patch'

const verbOf = { open: 'query_reopened', answered: 'answered', resolved: 'resolved' } as const

/** A query's question and state. */
export async function patchQuery(
  tx: WriteTx,
  row: AnnotationRow,
  { query }: PatchAnnotationInput,
): Promise<Patch> {
  if (query === undefined || row.query === null) return {}
  const { text = row.query.text, state = row.state } = query
  const isReworded = text !== row.query.text
  if (isReworded) await tx.db.query.update({ where: { annotationId: row.id }, data: { text } })
  return {
    ...(isReworded ? { changes: { text: { from: row.query.text, to: text } } } : {}),
    ...(query.state === undefined || state === row.state
      ? {}
      : { columns: { state }, verb: verbOf[query.state] }),
    ...(state === 'open' && row.state !== 'open' ? { isWork: true } : {}),
  }
}
