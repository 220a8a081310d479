import { roleMay } from '@/lib/core/policy/permissions'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { invalidInput } from '@/lib/server/http/invalid-input'
import type { SourceRow } from './source-row'

/** Hands a source over; who kept it stays among the people named, whom the new keeper may change. True when it changed. */
export async function changeKeeper(
  tx: WriteTx,
  ctx: Ctx,
  { id: sourceId, keeperId }: SourceRow,
  wanted: string | undefined,
): Promise<boolean> {
  if (wanted === undefined || wanted === keeperId) return false
  const user = await tx.db.user.findUnique({ where: { id: wanted } })
  if (user === null || user.disabledAt !== null || !roleMay(user.role, 'edit sources')) {
    throw invalidInput([{ path: 'keeperId', message: 'Name somebody of this desk who edits sources.' }])
  }
  await tx.db.source.update({ where: { id: sourceId }, data: { keeperId: wanted }, select: { id: true } })
  await tx.db.sourceViewer.deleteMany({ where: { sourceId, userId: { in: [wanted, keeperId] } } })
  const kept = { sourceId, userId: keeperId, how: 'named' as const, createdAt: ctx.now }
  await tx.db.sourceViewer.createMany({ data: [kept] })
  await appendEvent(tx, ctx, {
    verb: 'source_handed_over',
    thing: `source:${sourceId}`,
    data: { to: wanted },
  })
  return true
}
