import { groupDemand } from '@/lib/core/desk/demands'
import type { ReviewItem, ReviewQueue, ReviewQueueQuery } from '@/lib/core/review/queue-contract'
import { sentenceAround } from '@/lib/core/review/sentence-around'
import { Prisma } from '@/lib/generated/prisma/client'
import { annotationInclude, type AnnotationRow } from '@/lib/server/annotations/annotation-row'
import { presentAnnotation } from '@/lib/server/annotations/present-annotation'
import { standingDecisions } from '@/lib/server/annotations/standing-decisions'
import { loadArticle } from '@/lib/server/articles/load-article'
import type { Actor, Ctx } from '@/lib/server/context'
import { deskAbbreviations } from '@/lib/server/desk/desk-abbreviations'
import { rulesInForce, type RulesInForce } from '@/lib/server/desk/rules-in-force'
import { allow } from '@/lib/server/policy/allow'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'
import { loadInOrder } from '@/lib/server/records/load-in-order'
import { competingCorrections } from './competing-corrections'
import { countWaiting, selectWaiting, waitingKey } from './select-waiting'

type Copy = {
  readonly id: string
  readonly headline: string
  readonly revision: number
  readonly text: string
}
type CopyRow = Omit<Copy, 'revision'> & { readonly revision: number | bigint }
type Known = {
  readonly actor: Actor
  readonly inForce: RulesInForce
  readonly myGroups: ReadonlySet<string>
  readonly abbreviations: readonly string[]
  readonly copies: ReadonlyMap<string, Copy>
  readonly competing: ReadonlyMap<string, readonly string[]>
}

/** What waits for this reviewer, over the desk or on one article; as many statements however much waits. */
export async function readReviewQueue(ctx: Ctx, query: ReviewQueueQuery): Promise<ReviewQueue> {
  allow(ctx, 'decide')
  const db = ctx.db.read
  const { personId } = ctx.actor
  const { cursor, limit, articleId } = query
  if (articleId !== undefined) await loadArticle(ctx, db, articleId, 'decide')
  const after = cursor === undefined ? undefined : readKeyset(cursor, waitingKey)
  const found = await selectWaiting(db, personId, query, { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const copies = await loadCopies(db, [...new Set(page.map((one) => one.articleId))])
  const ids = page.map(({ id }) => id)
  const revisions = [...new Set([...copies.values()].map(({ revision }) => revision))]
  const rows = await loadRows(db, ids, revisions)
  const known: Known = {
    actor: ctx.actor,
    inForce: await rulesInForce(db),
    myGroups: await groupsOf(db, personId),
    abbreviations: await deskAbbreviations(db),
    copies,
    competing: await competingCorrections(db, ids),
  }
  return {
    items: rows.flatMap((row) => present(row, known) ?? []),
    nextCursor: found.length > limit && last ? writeKeyset([last.urgency, last.id]) : null,
    total: await countWaiting(db, personId, query),
  }
}

/** Anchors of all those revisions come along; each annotation then takes that of its own article's. */
async function loadRows(
  db: Prisma.TransactionClient,
  ids: readonly string[],
  revisions: number[],
): Promise<AnnotationRow[]> {
  const anchors = { where: { revisionNumber: { in: revisions } } }
  const include = { ...annotationInclude(0), anchors }
  return loadInOrder(ids, (some) => db.annotation.findMany({ where: { id: { in: some } }, include }))
}

async function loadCopies(
  db: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Copy>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<CopyRow[]>`
    SELECT t."id", t."headline", t."revisionNumber" AS "revision", r."text"
    FROM "Article" t JOIN "Revision" r ON r."articleId" = t."id" AND r."number" = t."revisionNumber"
    WHERE t."id" IN (${Prisma.join([...ids])})`
  return new Map(rows.map((row) => [row.id, { ...row, revision: Number(row.revision) }]))
}

async function groupsOf(db: Prisma.TransactionClient, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.groupMember.findMany({ where: { user: { personId } }, select: { groupId: true } })
  return new Set(rows.map(({ groupId }) => groupId))
}

function present(row: AnnotationRow, known: Known): ReviewItem | null {
  const copy = known.copies.get(row.articleId)
  const anchor = row.anchors.find(({ revisionNumber }) => revisionNumber === copy?.revision)
  // A revision that came between two statements: the next reading has it.
  if (copy === undefined || anchor === undefined) return null
  const here = { ...row, anchors: [anchor] }
  const { start, end } = anchor
  const mine = standingDecisions(here).find(({ personId }) => personId === known.actor.personId)
  const why = whyNotApproved(here, known)
  return {
    article: { id: copy.id, headline: copy.headline },
    sentence:
      start === null || end === null ? null : sentenceAround(copy.text, { start, end }, known.abbreviations),
    annotation: presentAnnotation(here, known.actor, known.inForce),
    competing: [...(known.competing.get(row.id) ?? [])],
    mine: mine?.decision ?? null,
    mayApprove: why === null,
    why,
  }
}

function whyNotApproved({ kind, correction, anchors }: AnnotationRow, known: Known): string | null {
  if (kind !== 'correction' || correction === null) return 'Verdicts differ: give your own on the claim.'
  const state = anchors[0]?.state
  if (state === 'changed' || state === 'orphaned') return 'The text under it has changed.'
  const { rules, groups } = known.inForce
  const group = groupDemand(rules, groups, correction.category)
  return group === null || known.myGroups.has(group.groupId) ? null : group.text
}
