import type { AuditVerdict } from '@/lib/core/audit/audit-contract'
import { compareWithNotes, GENESIS, type ChainLink } from '@/lib/core/audit/chain'
import type { Ctx, Db } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { compareRecord } from './compare-record'
import { collectFacts, type RecordFacts } from './record-facts'
import { walkChain } from './walk-chain'

type Input = {
  /** heads noted beside the database or kept elsewhere; without any, a cut-off tail can't be seen */
  readonly notes: readonly ChainLink[]
}
type Fault = AuditVerdict['firstBad']

const CUT_OFF =
  'That the last events were cut off, or an older copy of the database put back: no head was given to compare with.'
const SAME_HANDS =
  'That whoever can write the database also changed the head file beside it: compare with a copy kept elsewhere (audit verify --head FILE).'
const NOT_BOUND =
  'Changes of places, claims, queries, comments, sources and names in the database itself: they are not compared.'

/** Follows the whole chain, compares it with the heads noted, and the rows with what their events say. */
export async function verifyAudit(ctx: Ctx, { notes }: Input): Promise<AuditVerdict> {
  allow(ctx, 'verify audit')
  const db = ctx.db.read
  const head = await readHead(db)
  const facts: RecordFacts = { annotations: new Map(), revisions: new Map() }
  const walk = await walkChain(db, head, (event) => collectFacts(facts, event))
  const firstBad = walk.fault
    ? { seq: walk.fault.seq, why: walk.fault.message }
    : ((await compareNotes(db, notes)) ?? (await compareRecord(db, facts)))
  return {
    ok: firstBad === null,
    events: walk.last.seq,
    head,
    firstBad,
    cannotExclude: [notes.length === 0 ? CUT_OFF : SAME_HANDS, NOT_BOUND],
  }
}

async function readHead(db: Db['read']): Promise<ChainLink> {
  const head = await db.chainHead.findUnique({ where: { id: 1 } })
  return head === null ? GENESIS : { seq: head.seq, hash: head.hash }
}

async function compareNotes(db: Db['read'], notes: readonly ChainLink[]): Promise<Fault> {
  const seqs = notes.map(({ seq }) => seq)
  const found = new Map<number, string>()
  for (let at = 0; at < seqs.length; at += 500) {
    const where = { seq: { in: seqs.slice(at, at + 500) } }
    const rows = await db.auditEvent.findMany({ where, select: { seq: true, hash: true } })
    for (const { seq, hash } of rows) found.set(seq, hash)
  }
  const fault = compareWithNotes(notes, (seq) => found.get(seq) ?? null)
  return fault === null ? null : { seq: fault.seq, why: fault.message }
}
