import { hashText, project } from '@/lib/core/articles/projection'
import type { AnnotationWithThread } from '@/lib/core/annotations/annotation-contract'
import { correctedDocument } from '@/lib/core/exchange/export-copy'
import { signOffBlockers, type SignOffFacts } from '@/lib/core/sign-off/blockers'
import type { Signed, SignOff } from '@/lib/core/sign-off/sign-off-contract'
import type { Article, Prisma } from '@/lib/generated/prisma/client'
import { ANYBODY, annotationsWithThreads } from '@/lib/server/articles/export-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import { personSelect } from '@/lib/server/articles/present-article'
import type { LoadedRevision } from '@/lib/server/articles/revision-row'
import type { Db } from '@/lib/server/context'
import { articleCoverage } from '@/lib/server/coverage/article-coverage'
import { readSetting } from '@/lib/server/desk/desk-settings'
import { hashFrozen } from './frozen-files'

/** How an article stands before its sign-off, with what an export of it is made from. */
export type SignOffState = {
  readonly state: SignOff
  readonly revision: LoadedRevision
  readonly facts: SignOffFacts
  /** without what is confidential */
  readonly annotations: readonly AnnotationWithThread[]
}

/**
 * Reads everything that a sign-off looks at. Inside a write `from` is `tx.db`, so that nothing changes after it; and it is
 * read before that write changes anything, because the coverage is kept.
 */
export async function signOffState(
  db: Pick<Db, 'read'>,
  from: Prisma.TransactionClient,
  { id, status, revisionNumber }: Pick<Article, 'id' | 'status' | 'revisionNumber'>,
): Promise<SignOffState> {
  const revision = await loadRevision(from, id, revisionNumber)
  const annotations = await annotationsWithThreads(from, ANYBODY, id, revision.number)
  const { coverage } = await articleCoverage(db, from, revision)
  const changes = await from.change.findMany({
    where: { articleId: id, state: 'open' },
    select: { id: true, start: true, end: true, new: true },
    orderBy: { id: 'asc' },
  })
  const checklist = await signedChecklist(from, id)
  const facts = {
    annotations,
    sentences: coverage.sentences,
    changes,
    checklist,
    ticked: tickedOf(checklist),
  }
  const state = {
    status,
    revision: revision.number,
    correctedHash: hashText(project(correctedDocument({ revision, annotations }))),
    blockers: [...signOffBlockers(facts)],
    checklist,
    last: await lastSignOff(from, id),
  }
  return { state, revision, annotations, facts }
}

/** The same after a line of the checklist was signed or taken back in this write. */
export async function withChecklist(
  db: Prisma.TransactionClient,
  articleId: string,
  { state, facts }: SignOffState,
): Promise<SignOff> {
  const checklist = await signedChecklist(db, articleId)
  const blockers = signOffBlockers({ ...facts, checklist, ticked: tickedOf(checklist) })
  return { ...state, checklist, blockers: [...blockers] }
}

const tickedOf = (checklist: SignOff['checklist']): ReadonlySet<string> =>
  new Set(checklist.filter(({ signed }) => signed !== null).map(({ id }) => id))

/** The desk's checklist with who signed each line. A line whose words were changed since has to be signed again. */
async function signedChecklist(
  db: Prisma.TransactionClient,
  articleId: string,
): Promise<SignOff['checklist']> {
  const lines = await readSetting(db, 'checklist')
  const ticks = await db.checklistTick.findMany({
    where: { articleId, undoneAt: null },
    include: { user: personSelect },
    orderBy: { id: 'asc' },
  })
  return lines.map(({ id, text }) => {
    const tick = ticks.find((one) => one.item === id && one.text === text)
    return {
      id,
      text,
      signed: tick === undefined ? null : { by: tick.user, at: tick.createdAt.toISOString() },
    }
  })
}

export async function lastSignOff(db: Prisma.TransactionClient, articleId: string): Promise<Signed | null> {
  const row = await db.signOff.findFirst({
    where: { articleId },
    include: { signedBy: personSelect },
    orderBy: { id: 'desc' },
  })
  if (row === null) return null
  const [key = '', signature = ''] = (row.signature ?? '').split(' ')
  return {
    id: row.id,
    signedBy: row.signedBy,
    at: row.createdAt.toISOString(),
    revision: row.revisionNumber,
    correctedHash: row.correctedHash,
    head: { seq: row.chainSeq, hash: row.chainHash },
    frozen: hashFrozen(row.frozen),
    key,
    signature,
    reopenedAt: row.reopenedAt?.toISOString() ?? null,
  }
}
