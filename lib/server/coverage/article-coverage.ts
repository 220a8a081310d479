import { LRUCache } from 'lru-cache'
import type { Span } from '@/lib/core/anchors/span'
import { countCoverage, coverSentences } from '@/lib/core/coverage/coverage'
import type { Coverage } from '@/lib/core/coverage/coverage-contract'
import { splitSentences } from '@/lib/core/coverage/sentences'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LoadedRevision } from '@/lib/server/articles/revision-row'
import type { Db } from '@/lib/server/context'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { perDatabase } from '@/lib/server/per-database'
import { readStanding } from './coverage-row'

type Known = { readonly sequence: number; readonly revision: number; readonly coverage: Coverage }

/** The last coverage of each article, good as long as nothing happened on it. */
const knownOf = perDatabase('coverage', () => new LRUCache<string, Known>({ max: 500 }))

/** Cutting is costly and a revision never changes. */
const sentencesOf = new WeakMap<LoadedRevision, readonly Span[]>()

/**
 * What is checked on an article, sentence by sentence. `from` is where rows are read: inside a write `tx.db`, and then
 * before the write changes anything of the article.
 */
export async function articleCoverage(
  db: Pick<Db, 'read'>,
  from: Prisma.TransactionClient,
  revision: LoadedRevision,
): Promise<Coverage> {
  const { articleId, number } = revision
  const sequence = await lastSequence(from, articleId)
  const known = knownOf(db).get(articleId)
  if (known?.sequence === sequence && known.revision === number) return known.coverage
  const coverage = await computeCoverage(from, revision)
  knownOf(db).set(articleId, { sequence, revision: number, coverage })
  return coverage
}

async function computeCoverage(db: Prisma.TransactionClient, revision: LoadedRevision): Promise<Coverage> {
  const { articleId, number, text } = revision
  const annotations = await readStanding(db, articleId, number)
  const marks = await db.coverageMark.findMany({
    where: { articleId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { createdBy: { select: { id: true, name: true } } },
  })
  const openChanges = await db.change.findMany({
    where: { articleId, state: 'open', field: 'body' },
    select: { start: true, end: true },
  })
  const covered = coverSentences({
    revision: number,
    text,
    sentences: cut(revision),
    annotations,
    openChanges,
    marks: marks.map((mark) => ({
      revision: mark.revisionNumber,
      start: mark.start,
      sentenceHash: mark.sentenceHash,
      state: mark.state,
      by: mark.createdById,
      at: mark.createdAt.toISOString(),
    })),
  })
  const people = new Map(marks.map(({ createdBy }) => [createdBy.id, createdBy]))
  const sentences = covered.map(({ by, ...rest }) => ({
    ...rest,
    by: by === null ? null : (people.get(by) ?? null),
  }))
  return { revision: number, totals: countCoverage(covered), sentences }
}

function cut(revision: LoadedRevision): readonly Span[] {
  const known = sentencesOf.get(revision)
  if (known) return known
  const sentences = splitSentences(revision.text)
  sentencesOf.set(revision, sentences)
  return sentences
}
