import type { Span } from '@/lib/core/anchors/span'
import type { PlacedCorrection } from '@/lib/core/corrections/overlap-effects'
import type { CorrectionState } from '@/lib/core/corrections/transitions'
import type { WriteTx } from '@/lib/server/context'

export type PlacedRow = PlacedCorrection & {
  readonly original: string
  readonly replacement: string
  readonly textHash: string
  readonly version: number
}

type Where = {
  readonly articleId: string
  readonly revision: number
  readonly states: readonly CorrectionState[]
  /** only what touches this stretch of the text */
  readonly within: Span
}

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ')

/**
 * An index over places walks from as far before the stretch as a correction of this article can begin and still reach
 * it; and not at all while the article has none in these states.
 */
const PLACED = (states: number): string => `
  SELECT a."id", n."start", n."end", a."state", a."supersededById" AS "supersededBy", c."original", c."replacement",
    a."textHash", a."version"
  FROM "Anchor" n
  JOIN "Annotation" a ON a."id" = n."annotationId"
  JOIN "Correction" c ON c."annotationId" = n."annotationId"
  WHERE n."articleId" = ? AND n."revisionNumber" = ?
    AND n."start" >= ? - (SELECT "longestCorrection" FROM "Article" WHERE "id" = ?)
    AND n."start" <= ? AND n."end" >= ?
    AND a."state" IN (${marks(states)})
    AND a."appliedIn" IS NULL
    AND EXISTS (SELECT 1 FROM "Annotation" o WHERE o."articleId" = ? AND o."kind" = 'correction'
      AND o."state" IN (${marks(states)}))
  ORDER BY a."id"`

/** Corrections of an article in some states that touch a stretch of it; those already in the copy are not drawn. */
export async function placedCorrections(
  { rows }: WriteTx,
  { articleId, revision, states, within: { start, end } }: Where,
): Promise<readonly PlacedRow[]> {
  const values = [articleId, revision, start, articleId, end, start, ...states, articleId, ...states]
  return rows.select<PlacedRow>(PLACED(states.length), values)
}
