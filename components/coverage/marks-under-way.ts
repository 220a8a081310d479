import type { QueryClient } from '@tanstack/react-query'
import type { Span } from '@/lib/core/anchors/span'
import type { Coverage, CoverageState } from '@/lib/core/coverage/coverage-contract'
import { sentencesToMark, withMark } from '@/lib/core/coverage/mark-sentences'
import type { PersonRef } from '@/lib/core/people/person-contract'

/** A mark that the page shows and the desk has not answered yet. */
export type MarkUnderWay = {
  readonly revision: number
  readonly span: Span
  readonly state: CoverageState
  readonly by: PersonRef
  readonly at: string
}

const kept = new WeakMap<QueryClient, Map<string, Set<MarkUnderWay>>>()

/** The marks of an article that are under way, in the order in which they were made. */
export function marksUnderWay(client: QueryClient, articleId: string): Set<MarkUnderWay> {
  const articles = kept.get(client) ?? new Map<string, Set<MarkUnderWay>>()
  kept.set(client, articles)
  const marks = articles.get(articleId) ?? new Set<MarkUnderWay>()
  articles.set(articleId, marks)
  return marks
}

/** What the desk says with those marks on it: an answer that was made before them must not take them back. */
export function withMarksUnderWay(coverage: Coverage, marks: Iterable<MarkUnderWay>): Coverage {
  let now = coverage
  for (const mark of marks) {
    if (mark.revision !== coverage.revision) continue
    now = withMark(now, sentencesToMark(now.sentences, mark.span, mark.state), mark)
  }
  return now
}
