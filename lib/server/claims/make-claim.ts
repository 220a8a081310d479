import type { ClaimInput } from '@/lib/core/claims/claim-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { verdictScale } from '@/lib/server/desk/verdict-scale'
import { recordId } from '@/lib/server/records/record-id'
import { claimSearchText } from '@/lib/server/search/search-texts'
import type { CitationRow } from '@/lib/server/sources/source-row'
import type { ClaimRow } from './claim-row'
import { verdictWord } from './claim-verdict'

type Make = {
  readonly articleId: string
  readonly input: ClaimInput
  /** the words of the span, the statement when none is given */
  readonly quote: string
}

/** A new claim with its first verdict, stored; its evidence and its places are for the caller to add. */
export async function makeClaim(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  { articleId, input, quote }: Make,
): Promise<ClaimRow> {
  const scale = typeof input.verdict === 'string' ? await verdictScale(tx.db) : null
  const verdict = scale && typeof input.verdict === 'string' ? verdictWord(scale, input.verdict) : null
  const words = {
    statement: input.statement ?? quote,
    claimant: input.claimant ?? null,
    saidAt: input.saidAt ?? null,
    explanation: input.explanation ?? null,
    verdict,
  }
  const columns = {
    id: recordId(),
    ...words,
    searchText: claimSearchText(words),
    scaleVersion: scale?.version ?? 1,
    version: 1,
    createdById: ctx.actor.id,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await tx.db.claim.createMany({ data: [columns] })
  const { id: claimId, statement, claimant, saidAt, explanation } = columns
  const about = { thing: `claim:${claimId}`, articleId }
  await appendEvent(tx, ctx, { verb: 'claim_made', ...about, data: { statement, claimant, saidAt } })
  if (verdict === null) return { ...columns, verdicts: [], citations: [], annotations: [] }
  const row = newVerdict(ctx, claimId, verdict, explanation)
  await tx.db.claimVerdict.createMany({ data: [verdictColumns(row)] })
  const data = { statement, verdict, agreed: verdict }
  await appendEvent(tx, ctx, { verb: 'verdict_given', ...about, data })
  return { ...columns, verdicts: [row], citations: [] as CitationRow[], annotations: [] }
}

/** One person's verdict, that counts from now on. */
export function newVerdict(
  { actor, now }: Omit<Ctx, 'db'>,
  claimId: string,
  verdict: string | null,
  explanation: string | null,
): ClaimRow['verdicts'][number] {
  const { id, name, personId } = actor
  return {
    id: recordId(),
    claimId,
    userId: id,
    verdict,
    explanation,
    // A verdict taken back is kept, and counts no more.
    standing: verdict !== null,
    createdAt: now,
    user: { id, name, personId },
  }
}

/** A verdict's own columns, for storing it. */
export function verdictColumns(row: ClaimRow['verdicts'][number]): Prisma.ClaimVerdictCreateManyInput {
  const { id, claimId, userId, verdict, explanation, standing, createdAt } = row
  return { id, claimId, userId, verdict, explanation, standing, createdAt }
}
