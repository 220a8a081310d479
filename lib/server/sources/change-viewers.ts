import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { invalidInput } from '@/lib/server/http/invalid-input'
import type { SourceRow } from './source-row'

type Wanted = { readonly viewers?: readonly string[] | undefined; readonly keeperId?: string | undefined }

/** Makes the people whom the keeper names the given ones; those to whom it was revealed stay. True when any changed. */
export async function changeViewers(
  tx: WriteTx,
  ctx: Ctx,
  source: SourceRow,
  { viewers: wanted, keeperId = source.keeperId }: Wanted,
): Promise<boolean> {
  if (wanted === undefined) return false
  const rows = await tx.db.sourceViewer.findMany({ where: { sourceId: source.id } })
  const named = rows.filter(({ how }) => how === 'named').map(({ userId }) => userId)
  const removed = named.filter((id) => !wanted.includes(id))
  const added = [...new Set(wanted)].filter((id) => id !== keeperId && !named.includes(id))
  if (added.length + removed.length === 0) return false
  const known = await tx.db.user.count({ where: { id: { in: added } } })
  if (known < added.length) throw invalidInput([{ path: 'viewers', message: 'Name people of this desk.' }])
  const { id: sourceId } = source
  await tx.db.sourceViewer.deleteMany({ where: { sourceId, userId: { in: [...removed, ...added] } } })
  const data = added.map((userId) => ({ sourceId, userId, how: 'named' as const, createdAt: ctx.now }))
  if (data.length > 0) await tx.db.sourceViewer.createMany({ data })
  await appendEvent(tx, ctx, {
    verb: 'source_viewers_changed',
    thing: `source:${sourceId}`,
    data: { added, removed },
  })
  return true
}
