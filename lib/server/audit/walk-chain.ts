import { GENESIS, verifyChain, type ChainFault, type ChainLink } from '@/lib/core/audit/chain'
import type { AuditEvent } from '@/lib/generated/prisma/client'
import type { Db } from '@/lib/server/context'

const PAGE = 1000

export type ChainWalk = { readonly last: ChainLink; readonly fault: ChainFault | null }

/**
 * Follows the chain up to `head`, a page at a time, so that a record of any length needs little memory. `visit` gets
 * each event that holds, in order. Events that come meanwhile are not looked at.
 */
export async function walkChain(
  db: Db['read'],
  head: ChainLink,
  visit: (event: AuditEvent) => void,
): Promise<ChainWalk> {
  let last: ChainLink = GENESIS
  for (;;) {
    const where = { seq: { gt: last.seq, lte: head.seq } }
    const events = await db.auditEvent.findMany({ where, orderBy: { seq: 'asc' }, take: PAGE })
    const isEnd = events.length < PAGE
    const report = verifyChain(events, isEnd ? head : undefined, last)
    for (const event of events) if (event.seq <= report.last.seq) visit(event)
    last = report.last
    if (!report.ok) return { last, fault: report.fault }
    if (isEnd) return { last, fault: null }
  }
}
