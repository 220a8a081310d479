import type { Annotation, DecisionWord } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import { approvalsFor } from '@/lib/core/desk/desk-rules'
import { isOwn } from '@/lib/core/corrections/four-eyes'
import {
  approve,
  reject,
  reopen,
  type CorrectionStanding,
  type CorrectionState,
  type Transition,
} from '@/lib/core/corrections/transitions'
import type { AnnotationRow } from '@/lib/server/annotations/annotation-row'
import { annotationEvent, standingOf } from '@/lib/server/annotations/annotation-events'
import { presentAnnotation } from '@/lib/server/annotations/present-annotation'
import { standingDecisions } from '@/lib/server/annotations/standing-decisions'
import { loadArticle, type LoadedArticle } from '@/lib/server/articles/load-article'
import { workOnArticle } from '@/lib/server/articles/work-on-article'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { rulesInForce, type RulesInForce } from '@/lib/server/desk/rules-in-force'
import { recordId } from '@/lib/server/records/record-id'
import { checkApproval } from './check-approval'
import { freeOthers, supersedeOthers } from './move-others'
import { overlapRefusal } from './overlap-refusal'

export type DecidedAnnotation = Annotation & { superseded: string[] }
type Decide = { readonly decision: DecisionWord; readonly note: string | null; readonly textHash: string }

const verbOf = { approve: 'approved', reject: 'rejected', reopen: 'reopened' } as const

/**
 * One person's decision on a correction, inside a write. Refusals in the order of DESIGN §8.3: four_eyes, role, state,
 * text_changed, overlap. Repeating one's own decision changes nothing and writes no event.
 */
export async function decideCorrection(
  tx: WriteTx,
  ctx: Ctx,
  row: AnnotationRow,
  input: Decide,
): Promise<DecidedAnnotation> {
  checkFourEyes(ctx, row, input.decision)
  const article = await loadArticle(ctx, tx.db, row.articleId, 'decide')
  if (row.correction === null) {
    throw new AppError('not_decidable', 422, 'Only corrections are approved, rejected or reopened.')
  }
  const inForce = await rulesInForce(tx.db)
  const needed = approvalsFor(inForce.rules, row.correction.category)
  const standing = { state: row.state as CorrectionState, standing: standingDecisions(row) }
  const transition = transitionOf(standing, input.decision, ctx.actor.personId, needed)
  if (transition.kind === 'refused' && transition.code === 'decided') throw decided(row)
  checkText(row, input)
  if (transition.kind === 'refused')
    throw overlapRefusal(row.supersededById === null ? [] : [row.supersededById])
  if (transition.kind === 'same') return answer(tx, ctx, row, inForce)
  if (input.decision === 'approve') await checkApproval(tx, ctx, article, row, inForce)
  if (input.decision === 'reject') checkNote(input, inForce)
  const next = await store(tx, ctx, row, input, transition.next)
  await tell(tx, ctx, next, input, article)
  if (next.state === 'approved') await supersedeOthers(tx, ctx, article, next)
  if (row.state === 'approved') await freeOthers(tx, ctx, article, row.id)
  return answer(tx, ctx, next, inForce)
}

function decided({ state }: AnnotationRow): AppError {
  return new AppError('decided', 409, `This correction is ${state}. Reopen it first.`, { state })
}

function checkFourEyes({ actor }: Ctx, row: AnnotationRow, decision: DecisionWord): void {
  if (row.kind !== 'correction' || decision === 'reopen') return
  const authors = [row.createdBy.personId, ...row.authors.map(({ user }) => user.personId)]
  if (!isOwn(actor.personId, authors)) return
  throw new AppError('four_eyes', 403, 'This correction is yours too: another person has to decide it.')
}

function transitionOf(
  standing: CorrectionStanding,
  decision: DecisionWord,
  personId: string,
  needed: number,
): Transition {
  switch (decision) {
    case 'approve':
      return approve(standing, personId, needed)
    case 'reject':
      return reject(standing, personId)
    case 'reopen':
      return reopen(standing)
  }
}

/** A decision is bound to the words its maker saw, and nothing is approved where those words are gone. */
function checkText({ textHash, anchors: [anchor] }: AnnotationRow, input: Decide): void {
  const isLost = anchor?.state === 'changed' || anchor?.state === 'orphaned'
  if (textHash === input.textHash && !(input.decision === 'approve' && isLost)) return
  throw new AppError('text_changed', 409, 'The text has changed since. Look at it again, then decide.', {
    textHash,
  })
}

function checkNote({ note }: Decide, { rules }: RulesInForce): void {
  if (!rules.stetNote || note !== null) return
  throw new AppError('note_needed', 409, 'The desk asks for a note that says why the copy stands as it is.')
}

async function store(
  tx: WriteTx,
  { actor, now }: Ctx,
  row: AnnotationRow,
  { decision, note, textHash }: Decide,
  next: CorrectionStanding,
): Promise<AnnotationRow> {
  const { id: userId, name, personId } = actor
  const isStanding = decision !== 'reopen'
  const made = {
    id: recordId(),
    annotationId: row.id,
    userId,
    decision,
    note,
    textHash,
    standing: isStanding,
    createdAt: now,
  }
  const fallen = row.decisions.filter(
    ({ standing, user }) => standing && (!isStanding || user.personId === personId),
  )
  if (fallen.length > 0) {
    const where = { id: { in: fallen.map(({ id }) => id) } }
    await tx.db.decision.updateMany({ where, data: { standing: false } })
  }
  await tx.db.decision.createMany({ data: [made] })
  const changes = { state: next.state, version: row.version + 1, updatedById: userId, updatedAt: now }
  await tx.db.annotation.update({ where: { id: row.id }, data: changes, select: { id: true } })
  const user = { id: userId, name, personId }
  const decisions = row.decisions.map((one) => (fallen.includes(one) ? { ...one, standing: false } : one))
  return { ...row, ...changes, updatedBy: user, decisions: [...decisions, { ...made, user }] }
}

async function tell(
  tx: WriteTx,
  ctx: Ctx,
  row: AnnotationRow,
  { decision, note }: Decide,
  article: LoadedArticle,
): Promise<void> {
  const { original = '', replacement = '' } = row.correction ?? {}
  const data = { ...standingOf(row), original, replacement, ...(note === null ? {} : { note }) }
  await annotationEvent(tx, ctx, row, { verb: verbOf[decision], data }, { type: 'decision' })
  await workOnArticle(tx, ctx, article, 'a decision')
}

async function answer(
  tx: WriteTx,
  ctx: Ctx,
  row: AnnotationRow,
  inForce: RulesInForce,
): Promise<DecidedAnnotation> {
  const where = { supersededById: row.id, state: 'superseded' } as const
  const rows = await tx.db.annotation.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  return { ...presentAnnotation(row, ctx.actor, inForce), superseded: rows.map(({ id }) => id) }
}
