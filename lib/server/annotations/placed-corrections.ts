import type { Span } from '@/lib/core/anchors/span'
import type { PlacedCorrection } from '@/lib/core/corrections/overlap-effects'
import type { CorrectionState } from '@/lib/core/corrections/transitions'
import type { Prisma } from '@/lib/generated/prisma/client'

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

/** Corrections of an article in some states that touch a stretch of it; those already in the copy are not drawn. */
export async function placedCorrections(
  db: Prisma.TransactionClient,
  { articleId, revision, states, within }: Where,
): Promise<readonly PlacedRow[]> {
  const here = { revisionNumber: revision, start: { lte: within.end }, end: { gte: within.start } }
  const rows = await db.annotation.findMany({
    where: {
      articleId,
      kind: 'correction',
      state: { in: [...states] },
      appliedIn: null,
      anchors: { some: here },
    },
    include: { anchors: { where: here }, correction: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ id, state, supersededById, anchors: [anchor], correction, textHash, version }) => {
    if (!anchor || anchor.start === null || anchor.end === null || correction === null) return []
    const { original, replacement } = correction
    const { start, end } = anchor
    // The query asks for corrections in these states alone.
    const known = state as CorrectionState
    return [
      {
        id,
        start,
        end,
        state: known,
        supersededBy: supersededById,
        original,
        replacement,
        textHash,
        version,
      },
    ]
  })
}
