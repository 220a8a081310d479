import { hashText } from '@/lib/core/articles/projection'
import { annotationTextHash } from '@/lib/core/corrections/text-hash'
import type { Db } from '@/lib/server/context'
import { factsAfter, type AnnotationFacts, type RecordFacts } from './record-facts'

const PAGE = 1000
/** A row may change between reading its event and reading it; then both are read again. */
const TRIES = 3

export type RecordFault = { readonly seq: number; readonly why: string }

/** The first row that was changed without an event: a text, or how an annotation stands. Null when all agree. */
export async function compareRecord(db: Db['read'], facts: RecordFacts): Promise<RecordFault | null> {
  return (await compareRevisions(db, facts)) ?? (await compareAnnotations(db, facts))
}

async function compareRevisions(db: Db['read'], { revisions }: RecordFacts): Promise<RecordFault | null> {
  for (const [key, { seq, textHash }] of revisions) {
    const [articleId = '', number = ''] = key.split(':')
    const where = { articleId_number: { articleId, number: Number(number) } }
    const row = await db.revision.findUnique({ where, select: { text: true } })
    if (row === null) return { seq, why: `Revision ${number} of the article ${articleId} is gone.` }
    if (hashText(row.text) === textHash) continue
    return { seq, why: `The text of revision ${number} of the article ${articleId} is not the one recorded.` }
  }
  return null
}

async function compareAnnotations(db: Db['read'], { annotations }: RecordFacts): Promise<RecordFault | null> {
  const unseen = new Map(annotations)
  for (let after = ''; ;) {
    const rows = await readRows(db, { id: { gt: after } })
    for (const row of rows) {
      unseen.delete(row.id)
      if (agrees(row, annotations.get(row.id))) continue
      const fault = await lookAgain(db, row.id)
      if (fault !== null) return fault
    }
    const last = rows.at(-1)
    if (rows.length < PAGE || last === undefined) break
    after = last.id
  }
  const [gone] = unseen
  return gone === undefined ? null : { seq: gone[1].seq, why: `The annotation ${gone[0]} is gone.` }
}

/** Raw text of what a decision is about, so that a changed wording shows even where its stored hash was changed too. */
async function readRows(db: Db['read'], where: { readonly id: string | { readonly gt: string } }) {
  return db.annotation.findMany({
    where,
    orderBy: { id: 'asc' },
    take: PAGE,
    select: {
      id: true,
      kind: true,
      state: true,
      textHash: true,
      correction: { select: { original: true, replacement: true } },
    },
  })
}
type Row = Awaited<ReturnType<typeof readRows>>[number]

function agrees(row: Row, facts: AnnotationFacts | undefined): boolean {
  if (facts === undefined || facts.state !== row.state || facts.textHash !== wordingHash(row)) return false
  const said = [facts.original, facts.replacement]
  const stored = [row.correction?.original, row.correction?.replacement]
  return said.every((words, index) => words === undefined || words === stored[index])
}

/** Of a correction computed from its words; an insertion's and others' hashes need the context, and are as stored. */
function wordingHash({ correction, textHash }: Row): string {
  if (correction === null || correction.original === '') return textHash
  const { original: exact, replacement } = correction
  const computed = annotationTextHash({ kind: 'correction', exact, prefix: '', suffix: '', replacement })
  return computed === textHash ? textHash : 'differs'
}

async function lookAgain(db: Db['read'], id: string): Promise<RecordFault | null> {
  let fault: RecordFault | null = null
  for (let n = 0; n < TRIES; n += 1) {
    const facts = await lastFacts(db, id)
    const [row] = await readRows(db, { id })
    if (row === undefined || agrees(row, facts)) return null
    const why =
      facts === undefined
        ? `The annotation ${id} is in no event.`
        : `The annotation ${id} is not as its last event says (${facts.state}).`
    fault = { seq: facts?.seq ?? 0, why }
  }
  return fault
}

async function lastFacts(db: Db['read'], id: string): Promise<AnnotationFacts | undefined> {
  const events = await db.auditEvent.findMany({
    where: { thing: `annotation:${id}` },
    orderBy: { seq: 'asc' },
  })
  return events.reduce<AnnotationFacts | undefined>(factsAfter, undefined)
}
