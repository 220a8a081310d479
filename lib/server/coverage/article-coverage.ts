import { LRUCache } from 'lru-cache'
import type { Span } from '@/lib/core/anchors/span'
import { hashText } from '@/lib/core/articles/projection'
import { countCoverage, coverSentences } from '@/lib/core/coverage/coverage'
import type { Coverage } from '@/lib/core/coverage/coverage-contract'
import { sentenceHashes } from '@/lib/core/coverage/sentence-hash'
import { splitSentences } from '@/lib/core/coverage/sentences'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LoadedRevision } from '@/lib/server/articles/revision-row'
import type { Db } from '@/lib/server/context'
import { deskAbbreviations } from '@/lib/server/desk/desk-abbreviations'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { perDatabase } from '@/lib/server/per-database'
import { readMarks, readStanding } from './coverage-row'

/** How far an article is checked, and the hash of each sentence as it reads in the corrected copy. */
export type KnownCoverage = {
  /** the article's last outbox row that this knows of */
  readonly sequence: number
  readonly coverage: Coverage
  readonly hashes: readonly string[]
}

const MOST_SENTENCES_KEPT = 1_000_000

/** The last coverage of each article, good as long as nothing happened on it. */
const knownOf = perDatabase(
  'coverage',
  () =>
    new LRUCache<string, KnownCoverage>({
      maxSize: MOST_SENTENCES_KEPT,
      sizeCalculation: ({ hashes }) => 20 + hashes.length,
    }),
)

/** `key`: the abbreviations by which it was cut. */
type Cut = { readonly key: string; readonly sentences: readonly Span[]; readonly hashes: readonly string[] }

/** Cutting and hashing are costly and a revision never changes. */
const cutOf = new WeakMap<LoadedRevision, Cut>()

/**
 * What is checked on an article, sentence by sentence. `from` is where rows are read: inside a write `tx.db`, and then
 * before the write changes anything of the article.
 */
export async function articleCoverage(
  db: Pick<Db, 'read'>,
  from: Prisma.TransactionClient,
  revision: LoadedRevision,
): Promise<KnownCoverage> {
  const { articleId, number } = revision
  const sequence = await lastSequence(from, articleId)
  const known = knownOf(db).get(articleId)
  if (known?.sequence === sequence && known.coverage.revision === number) return known
  const made = { sequence, ...(await computeCoverage(from, revision)) }
  keepCoverage(db, articleId, made)
  return made
}

/** What a write has made of the coverage, for the next reader; only after its commit. */
export function keepCoverage(db: Pick<Db, 'read'>, articleId: string, coverage: KnownCoverage): void {
  knownOf(db).set(articleId, coverage)
}

async function computeCoverage(
  db: Prisma.TransactionClient,
  revision: LoadedRevision,
): Promise<Omit<KnownCoverage, 'sequence'>> {
  const { articleId, number, text } = revision
  const annotations = await readStanding(db, articleId, number)
  const { marks, people } = await readMarks(db, articleId)
  const openChanges = await db.change.findMany({
    where: { articleId, state: 'open', field: 'body' },
    select: { start: true, end: true },
  })
  const { sentences, hashes: plain } = cut(revision, await deskAbbreviations(db))
  const hashes = sentenceHashes(text, sentences, annotations, plain)
  const covered = coverSentences({
    revision: number,
    text,
    sentences,
    annotations,
    openChanges,
    marks,
    hashes,
  })
  const named = covered.map(({ by, ...rest }) => ({
    ...rest,
    by: by === null ? null : (people.get(by) ?? null),
  }))
  return { coverage: { revision: number, totals: countCoverage(covered), sentences: named }, hashes }
}

function cut(revision: LoadedRevision, abbreviations: readonly string[]): Cut {
  const key = abbreviations.join(' ')
  const known = cutOf.get(revision)
  if (known?.key === key) return known
  const sentences = splitSentences(revision.text, abbreviations)
  const hashes = sentences.map(({ start, end }) => hashText(revision.text.slice(start, end)))
  const made = { key, sentences, hashes }
  cutOf.set(revision, made)
  return made
}
