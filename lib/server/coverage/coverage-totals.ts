import type { CoverageTotals } from '@/lib/core/coverage/coverage-contract'
import { Prisma } from '@/lib/generated/prisma/client'
import { loadRevision } from '@/lib/server/articles/load-revision'
import type { Db, WriteTx } from '@/lib/server/context'
import { articleCoverage } from './article-coverage'

type Counted = { readonly sequence: number; readonly totals: CoverageTotals }

/**
 * How far each of several articles is checked. The counts stand in the article's row; those of articles on which
 * something happened since are made anew and stored for the next reader.
 */
export async function coverageTotalsOf(
  db: Db,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, CoverageTotals>> {
  const totals = new Map<string, CoverageTotals>()
  const anew = new Map<string, Counted>()
  for (const row of await readCounts(db, articleIds)) {
    const sequence = Number(row.sequence ?? 0)
    const isFresh = row.countedSequence !== null && Number(row.countedSequence) === sequence
    const counted = isFresh ? storedTotals(row) : await countAnew(db, row)
    totals.set(row.id, counted)
    if (!isFresh) anew.set(row.id, { sequence, totals: counted })
  }
  storeForTheNext(db, anew)
  return totals
}

/** Keeps the totals in the article's row; `sequence` is the article's last outbox row that they know of. */
export async function storeTotals(
  tx: WriteTx,
  articleId: string,
  { sequence, totals }: Counted,
): Promise<void> {
  const { sentences, checked, nothingToCheck } = totals
  const counts = { sentenceCount: sentences, checkedCount: checked, nothingToCheckCount: nothingToCheck }
  await tx.rows.update('Article', { id: articleId }, { countedSequence: sequence, ...counts })
}

async function countAnew(db: Db, { id, revisionNumber }: CountsRow): Promise<CoverageTotals> {
  const revision = await loadRevision(db.read, id, Number(revisionNumber))
  const { coverage } = await articleCoverage(db, db.read, revision)
  return coverage.totals
}

function storedTotals(row: CountsRow): CoverageTotals {
  const [sentences, checked] = [Number(row.sentenceCount), Number(row.checkedCount)]
  const nothingToCheck = Number(row.nothingToCheckCount)
  return { sentences, open: sentences - checked - nothingToCheck, checked, nothingToCheck }
}

/** Nobody who reads waits for the write lock, and what could not be stored is counted again. */
function storeForTheNext(db: Db, anew: ReadonlyMap<string, Counted>): void {
  if (anew.size === 0) return
  const store = async (tx: WriteTx) => {
    for (const [id, counted] of anew) await storeTotals(tx, id, counted)
  }
  db.write(store).catch(() => undefined)
}

/** Raw rows give integers as numbers or as bigints, depending on the driver. */
type Integer = number | bigint
type CountsRow = {
  readonly id: string
  readonly revisionNumber: Integer
  readonly countedSequence: Integer | null
  readonly sentenceCount: Integer
  readonly checkedCount: Integer
  readonly nothingToCheckCount: Integer
  readonly sequence: Integer | null
}

/**
 * The stored counts with the last outbox row of each article, in one statement, so that counts of one revision never
 * pass for those of the next. Each last row is sought in the index: a desk has far more rows than articles.
 */
async function readCounts(db: Db, articleIds: readonly string[]): Promise<readonly CountsRow[]> {
  if (articleIds.length === 0) return []
  return db.read.$queryRaw<CountsRow[]>`
    SELECT a."id", a."revisionNumber", a."countedSequence", a."sentenceCount", a."checkedCount",
      a."nothingToCheckCount",
      (SELECT MAX(o."seq") FROM "OutboxEvent" o WHERE o."articleId" = a."id") AS "sequence"
    FROM "Article" a
    WHERE a."id" IN (${Prisma.join([...articleIds])})`
}
