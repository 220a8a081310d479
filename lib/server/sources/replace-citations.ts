import { AppError } from '@/lib/core/app-error'
import type { CitationInput } from '@/lib/core/sources/source-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { invalidInput } from '@/lib/server/http/invalid-input'
import { allow } from '@/lib/server/policy/allow'
import { recordId } from '@/lib/server/records/record-id'
import { findOrMakeSource } from './find-or-make-source'
import { seesSource } from './present-source'
import { saltedHash } from './salted-hash'
import { sourceInclude, type CitationRow, type SourceRow } from './source-row'

type Owner =
  | { readonly annotationId: string; readonly claimId: null }
  | { readonly annotationId: null; readonly claimId: string }

/** What the record and an answer need of a list of citations before and after. */
export type CitationChange = { readonly rows: readonly CitationRow[]; readonly changed: boolean }

/**
 * The citations that an input asks for, with new sources made. `existing` ones named by `id` keep their id, and of what
 * their reader may not see (a confidential source's quote and locator) nothing is lost.
 */
export async function plannedCitations(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  owner: Owner,
  inputs: readonly CitationInput[],
  existing: readonly CitationRow[] = [],
): Promise<readonly CitationRow[]> {
  const rows: CitationRow[] = []
  for (const [position, input] of inputs.entries()) {
    const kept = input.id === undefined ? undefined : existing.find(({ id }) => id === input.id)
    if (input.id !== undefined && (kept === undefined || rows.some(({ id }) => id === input.id))) {
      const message = 'Give the id of a citation that stands here, once.'
      throw invalidInput([{ path: `citations.${position}.id`, message }])
    }
    const source = await sourceOf(tx, ctx, input, position, existing)
    rows.push(kept ? revised(ctx, kept, input, source, position) : made(ctx, owner, input, source, position))
  }
  return rows
}

/** Makes the stored list the planned one. */
export async function storeCitations(
  tx: WriteTx,
  existing: readonly CitationRow[],
  planned: readonly CitationRow[],
): Promise<CitationChange> {
  const gone = existing.filter(({ id }) => !planned.some((row) => row.id === id)).map(({ id }) => id)
  const added = planned.filter(({ id }) => !existing.some((row) => row.id === id))
  const revisedRows = planned.filter((row) => {
    const before = existing.find(({ id }) => id === row.id)
    return before !== undefined && fingerprint(before) !== fingerprint(row)
  })
  if (gone.length > 0) await tx.db.citation.deleteMany({ where: { id: { in: gone } } })
  for (const { id, sourceId, quote, locator, stance, position } of revisedRows) {
    const data = { sourceId, quote, locator, stance, position }
    await tx.db.citation.update({ where: { id }, data, select: { id: true } })
  }
  if (added.length > 0) await tx.db.citation.createMany({ data: added.map(citationColumns) })
  return { rows: planned, changed: gone.length + added.length + revisedRows.length > 0 }
}

/** A citation's own columns, for storing it. */
export function citationColumns(row: CitationRow): Prisma.CitationCreateManyInput {
  const { id, annotationId, claimId, sourceId, quote, locator, stance, position } = row
  const { createdById, createdAt } = row
  return { id, annotationId, claimId, sourceId, quote, locator, stance, position, createdById, createdAt }
}

type RecordedCitation = Pick<CitationRow, 'id' | 'sourceId' | 'stance'> &
  (Pick<CitationRow, 'quote' | 'locator'> | { readonly fields: string })

/** Citations as the record keeps them: of confidential sources quote and locator only as a salted hash. */
export function recordedCitations(rows: readonly CitationRow[]): RecordedCitation[] {
  return rows.map(({ id, sourceId, source, quote, locator, stance }) =>
    source.confidential
      ? { id, sourceId, stance, fields: saltedHash(source.salt, { quote, locator }) }
      : { id, sourceId, stance, quote, locator },
  )
}

function fingerprint({ sourceId, quote, locator, stance, position }: CitationRow): string {
  return JSON.stringify([sourceId, quote, locator, stance, position])
}

async function sourceOf(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  input: CitationInput,
  position: number,
  existing: readonly CitationRow[],
): Promise<SourceRow> {
  if (input.source !== undefined) return findOrMakeSource(tx, ctx, input.source)
  const cited = existing.find(({ sourceId }) => sourceId === input.sourceId)
  if (cited) return cited.source
  // A citation shows its source to whoever reads the article, so a source from the library takes the right to see it.
  allow(ctx, 'see sources')
  const id = input.sourceId ?? ''
  const source = await tx.db.source.findUnique({ where: { id }, include: sourceInclude })
  if (source === null) {
    throw invalidInput([
      { path: `citations.${position}.sourceId`, message: 'There is no such source in the library.' },
    ])
  }
  if (!seesSource(ctx.actor, source)) {
    throw new AppError(
      'forbidden',
      403,
      `This source is confidential. Ask ${source.keeper.name}, who keeps it.`,
    )
  }
  return source
}

function revised(
  ctx: Omit<Ctx, 'db'>,
  kept: CitationRow,
  input: CitationInput,
  source: SourceRow,
  position: number,
): CitationRow {
  // Quote and locator belong to their source: on another one the old words would be false, and might be secret.
  const before = source.id === kept.sourceId ? kept : { quote: null, locator: null }
  const isHidden = source.id === kept.sourceId && !seesSource(ctx.actor, source)
  const { quote = before.quote, locator = before.locator, stance = kept.stance } = input
  const seen = isHidden ? {} : { quote, locator }
  return { ...kept, ...seen, stance, source, sourceId: source.id, position }
}

function made(
  ctx: Omit<Ctx, 'db'>,
  owner: Owner,
  { quote = null, locator = null, stance = 'supports' }: CitationInput,
  source: SourceRow,
  position: number,
): CitationRow {
  return {
    id: recordId(),
    ...owner,
    sourceId: source.id,
    source,
    quote,
    locator,
    stance,
    position,
    createdById: ctx.actor.id,
    createdAt: ctx.now,
  }
}
