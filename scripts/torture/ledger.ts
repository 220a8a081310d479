import Database from 'better-sqlite3'
import type { AuditVerdict } from '@/lib/core/audit/audit-contract'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { headFileOf, readHeadFile } from '@/lib/server/audit/head-file'
import { deskContext } from '@/lib/server/cli/operator'
import { openDb } from '@/lib/server/db'

export type Ledger = {
  /** Idempotency key → id of the annotation that the server said it made. */
  readonly answered: Map<string, string>
  /** Sent, and never answered: the server may or may not have stored it. Key → article. */
  readonly pending: Map<string, string>
  readonly faults: string[]
}

export const emptyLedger = (): Ledger => ({ answered: new Map(), pending: new Map(), faults: [] })

/** Holds what the clients were told against what the database holds; says what differs. */
export async function verifyLedger(file: string, ledger: Ledger): Promise<boolean> {
  const { answered } = ledger
  const stored = storedWrites(file)
  const { ok, events, firstBad } = await verifyChainOf(file)
  const faults = [...ledger.faults, ...writeFaults(ledger, stored)]
  if (!ok) faults.push(`the chain breaks at event ${firstBad?.seq ?? '?'}: ${firstBad?.why ?? ''}`)
  for (const fault of faults.slice(0, 20)) console.error(fault)
  const counts = `${answered.size} writes answered, ${stored.size} stored, ${events} events in the chain`
  console.log(`${counts}; ${faults.length} faults`)
  return faults.length === 0 && answered.size > 0
}

function writeFaults(
  { answered, pending }: Ledger,
  stored: ReadonlyMap<string, readonly string[]>,
): string[] {
  const lost = [...answered].filter(([key, id]) => !stored.get(key)?.includes(id))
  const doubled = [...stored].filter(([, ids]) => ids.length > 1)
  const unknown = [...stored.keys()].filter((key) => !answered.has(key))
  return [
    ...lost.map(([key, id]) => `lost: ${key}, answered as ${id}`),
    ...doubled.map(([key, ids]) => `doubled: ${key} as ${ids.join(', ')}`),
    ...unknown.map((key) => `stored, and never answered, also when it was sent again: ${key}`),
    ...[...pending.keys()].map((key) => `never answered: ${key}`),
  ]
}

async function verifyChainOf(file: string): Promise<AuditVerdict> {
  const db = openDb(`file:${file}`)
  const verdict = await verifyAudit(deskContext(db), { notes: readHeadFile(headFileOf(file)) })
  await db.close()
  return verdict
}

/** The key of each write is the text of its query. */
function storedWrites(file: string): Map<string, string[]> {
  const database = new Database(file)
  const integrity = database.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') throw new Error(`The file is damaged: ${String(integrity)}`)
  const rows = database
    .prepare<[], { key: string; id: string }>('SELECT text AS key, annotationId AS id FROM Query')
    .all()
  database.close()
  const stored = new Map<string, string[]>()
  for (const { key, id } of rows) stored.set(key, [...(stored.get(key) ?? []), id])
  return stored
}
