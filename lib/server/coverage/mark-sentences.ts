import { AppError } from '@/lib/core/app-error'
import { checkSpan } from '@/lib/core/corrections/check-span'
import type { Coverage, MarkSentencesInput } from '@/lib/core/coverage/coverage-contract'
import { sentencesToMark, withMark } from '@/lib/core/coverage/mark-sentences'
import { sentencesTouched } from '@/lib/core/coverage/sentences-touched'
import { loadArticleToChange } from '@/lib/server/articles/load-article'
import { loadRevision } from '@/lib/server/articles/load-revision'
import { touchArticle } from '@/lib/server/articles/touch-article'
import { workOnArticle } from '@/lib/server/articles/work-on-article'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { lastSequence } from '@/lib/server/events/last-sequence'
import { recordId } from '@/lib/server/records/record-id'
import { articleCoverage, keepCoverage, type KnownCoverage } from './article-coverage'
import { storeTotals } from './coverage-totals'

type Input = { readonly id: string; readonly body: MarkSentencesInput }

/**
 * Marks every sentence that a span covers or touches. Answers with those sentences, and the totals of the article. What
 * bears the mark already stays as it is; when all do, nothing is written.
 */
export async function markSentences(ctx: Ctx, { id, body }: Input): Promise<Coverage> {
  const made: { coverage?: KnownCoverage } = {}
  const answer = await ctx.db.write(async (tx) => {
    const article = await loadArticleToChange(tx, ctx, id, 'mark sentences')
    checkRevision(body.revision, article.revisionNumber)
    const revision = await loadRevision(tx.db, id, article.revisionNumber)
    checkSpan(revision.text, body)
    const known = await articleCoverage(ctx.db, tx.db, revision)
    const indices = sentencesToMark(known.coverage.sentences, body, body.state)
    if (indices.length === 0) return partOf(known.coverage, body)
    await insertMarks(tx, ctx, id, body, known, indices)
    if (body.state === 'open') await workOnArticle(tx, ctx, article, 'a sentence was opened again')
    else await touchArticle(tx, id, ctx.now)
    const mark = { state: body.state, by: nameOf(ctx), at: ctx.now.toISOString() }
    const coverage = withMark(known.coverage, indices, mark)
    const sequence = await lastSequence(tx.db, id)
    await storeTotals(tx, id, { sequence, totals: coverage.totals })
    made.coverage = { sequence, coverage, hashes: known.hashes }
    return partOf(coverage, body)
  })
  if (made.coverage) keepCoverage(ctx.db, id, made.coverage)
  return answer
}

function checkRevision(asked: number, current: number): void {
  if (asked === current) return
  throw new AppError(
    'stale_revision',
    409,
    'The article has another revision now. Load it, and mark what stands there.',
    { revision: current },
  )
}

async function insertMarks(
  tx: WriteTx,
  ctx: Ctx,
  articleId: string,
  { revision, state }: MarkSentencesInput,
  { coverage: { sentences }, hashes }: KnownCoverage,
  indices: readonly number[],
): Promise<void> {
  const rows = indices.map((index) => ({
    id: recordId(),
    articleId,
    revisionNumber: revision,
    start: sentences[index]?.start ?? 0,
    end: sentences[index]?.end ?? 0,
    sentenceHash: hashes[index] ?? '',
    state,
    createdById: ctx.actor.id,
    createdAt: ctx.now,
  }))
  await tx.rows.insert('CoverageMark', rows)
  const [start, end] = [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0]
  await appendEvent(tx, ctx, {
    verb: 'sentences_marked',
    thing: `article:${articleId}`,
    articleId,
    data: { revision, start, end, state, count: rows.length },
    live: { type: 'coverage', data: { id: articleId, revision, start, end, state } },
  })
}

function nameOf({ actor: { id, name } }: Ctx): { readonly id: string; readonly name: string } {
  return { id, name }
}

/** The sentences of the span, with the totals of all. */
function partOf({ revision, totals, sentences }: Coverage, span: MarkSentencesInput): Coverage {
  const { from, to } = sentencesTouched(sentences, span)
  return { revision, totals, sentences: sentences.slice(from, to) }
}
