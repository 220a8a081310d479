import type { ClaimInput } from '@/lib/core/claims/claim-contract'
import type { AuditFact } from '@/lib/core/audit/events'
import type { Prisma } from '@/lib/generated/prisma/client'
import { annotationEvent, standingOf } from '@/lib/server/annotations/annotation-events'
import { workOnArticle } from '@/lib/server/articles/work-on-article'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { verdictScale } from '@/lib/server/desk/verdict-scale'
import { claimSearchText } from '@/lib/server/search/search-texts'
import type { CitationRow } from '@/lib/server/sources/source-row'
import { recordedCitations, storeCitations } from '@/lib/server/sources/replace-citations'
import { articlesOf, tellArticles } from './claim-carriers'
import type { ClaimRow } from './claim-row'
import { agreedOf, claimState, verdictWord } from './claim-verdict'
import { newVerdict, verdictColumns } from './make-claim'

type Edit = {
  readonly input?: ClaimInput | undefined
  readonly citations?: readonly CitationRow[] | undefined
}
type Changes = Record<string, { readonly from: unknown; readonly to: unknown }>

/**
 * Changes a claim wherever it stands (DESIGN §8.16): every annotation that carries it gets a new version, every article
 * an event. Verdicts are one a person. False when nothing would change.
 */
export async function editClaim(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  claim: ClaimRow,
  { input = {}, citations }: Edit,
): Promise<boolean> {
  const changes = wordChanges(claim, input)
  const fields = Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, to]))
  if (citations !== undefined && (await storeCitations(tx, claim.citations, citations)).changed) {
    changes['citations'] = { from: recordedCitations(claim.citations), to: recordedCitations(citations) }
  }
  const verdicts = await giveVerdict(tx, ctx, claim, input)
  if (Object.keys(changes).length === 0 && verdicts === null) return false
  const agreed = verdicts === null ? claim.verdict : agreedOf(verdicts)
  const words = { ...fields, verdict: agreed }
  const searchText = claimSearchText({ ...claim, ...words })
  const data = { ...words, searchText, version: claim.version + 1, updatedAt: ctx.now }
  await tx.db.claim.update({ where: { id: claim.id }, data, select: { id: true } })
  const facts: AuditFact[] = []
  if (Object.keys(changes).length > 0) facts.push({ verb: 'claim_changed', data: { changes } })
  if (verdicts !== null) {
    const own = verdicts.find(({ user }) => user.personId === ctx.actor.personId)?.verdict ?? null
    const { statement = claim.statement } = input
    facts.push({ verb: 'verdict_given', data: { statement, verdict: own, agreed } })
  }
  await tellCarriers(tx, ctx, claim, agreed, facts)
  return true
}

function wordChanges(claim: ClaimRow, input: ClaimInput): Changes {
  const changes: Changes = {}
  for (const name of ['statement', 'claimant', 'saidAt', 'explanation'] as const) {
    const to = input[name]
    if (to !== undefined && to !== claim[name]) changes[name] = { from: claim[name], to }
  }
  return changes
}

/** Stores this person's verdict in place of their last one; null when it is the same, else all that stand now. */
async function giveVerdict(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  claim: ClaimRow,
  input: ClaimInput,
): Promise<ClaimRow['verdicts'] | null> {
  const own = claim.verdicts.filter(({ user }) => user.personId === ctx.actor.personId)
  const wanted = await wantedVerdict(tx, own.at(-1), input)
  if (wanted === null) return null
  const { verdict, explanation } = wanted
  const row = newVerdict(ctx, claim.id, verdict, explanation)
  if (own.length > 0) {
    const where = { id: { in: own.map(({ id }) => id) } }
    await tx.db.claimVerdict.updateMany({ where, data: { standing: false } })
  }
  await tx.db.claimVerdict.createMany({ data: [verdictColumns(row)] })
  return [...claim.verdicts.filter((other) => !own.includes(other)), ...(row.standing ? [row] : [])]
}

/** What this person's verdict becomes; null when it stays. */
async function wantedVerdict(
  tx: WriteTx,
  before: ClaimRow['verdicts'][number] | undefined,
  input: ClaimInput,
): Promise<{ readonly verdict: string | null; readonly explanation: string | null } | null> {
  const last = { verdict: before?.verdict ?? null, explanation: before?.explanation ?? null }
  const word =
    typeof input.verdict === 'string' ? verdictWord(await verdictScale(tx.db), input.verdict) : null
  const verdict = input.verdict === undefined ? last.verdict : word
  const explanation = input.explanation === undefined ? last.explanation : input.explanation
  const isSame = verdict === last.verdict && explanation === last.explanation
  return isSame || (verdict === null && before === undefined) ? null : { verdict, explanation }
}

async function tellCarriers(
  tx: WriteTx,
  ctx: Omit<Ctx, 'db'>,
  claim: ClaimRow,
  agreed: string | null,
  facts: readonly AuditFact[],
): Promise<void> {
  const carrying: Prisma.AnnotationWhereInput = { claimId: claim.id, state: { not: 'withdrawn' } }
  const carriers = await tx.db.annotation.findMany({
    where: carrying,
    include: { article: { select: { id: true, status: true, version: true } } },
    orderBy: { id: 'asc' },
  })
  const who = { version: { increment: 1 }, updatedById: ctx.actor.id, updatedAt: ctx.now }
  await tx.db.annotation.updateMany({ where: carrying, data: who })
  const state = claimState(agreed)
  const turned = carriers.filter((row) => row.kind === 'claim' && row.state !== state)
  if (turned.length > 0) {
    await tx.db.annotation.updateMany({ where: { ...carrying, kind: 'claim' }, data: { state } })
  }
  const articles = new Map(carriers.map(({ article }) => [article.id, article]))
  for (const article of articles.values()) {
    for (const fact of facts) {
      const live = { type: 'claim', data: { id: claim.id, by: ctx.actor.id } }
      await appendEvent(tx, ctx, { ...fact, thing: `claim:${claim.id}`, articleId: article.id, live })
    }
    if (agreed === claim.verdict) continue
    await workOnArticle(tx, ctx, article, 'a verdict changed')
  }
  const silent = (await articlesOf(tx, claim.id)).filter((id) => !articles.has(id))
  await tellArticles(tx, ctx, silent, 'claim', { id: claim.id })
  for (const row of turned) {
    const now = { ...row, state, version: row.version + 1 }
    const changes = { state: { from: row.state, to: state } }
    await annotationEvent(tx, ctx, now, {
      verb: 'annotation_changed',
      data: { ...standingOf(now), changes },
    })
  }
}
