import type { Inline, Mark } from '@/lib/core/articles/document'
import type { OwnPiece, Piece } from './highlight'

/** A run of a block's text under the same marks and pieces, or (text '') a place where new text or a ¶ stands. */
export type Segment = {
  readonly text: string
  readonly marks: readonly Mark[]
  /** The pieces over it, outermost first. */
  readonly pieces: readonly Piece[]
  /** Corrections whose new text stands behind it. */
  readonly inserts: readonly Piece[]
  /** Tracked corrections that take away the line end behind it. */
  readonly joins: readonly Piece[]
  /** The person's own suggestion whose new text this is. */
  readonly own: OwnPiece | null
  /** Own suggestions whose old words stand behind it, and those whose new text splits the block there. */
  readonly olds: readonly OwnPiece[]
  readonly splits: readonly OwnPiece[]
}

/** A block cut at every mark and piece, for drawing it without an editor. */
export function blockSegments(
  content: readonly Inline[],
  pieces: readonly Piece[],
  own: readonly OwnPiece[] = [],
): readonly Segment[] {
  const runs: { text: string; marks: readonly Mark[]; from: number; to: number }[] = []
  let at = 0
  for (const { text, marks } of content) {
    runs.push({ text, marks: marks ?? [], from: at, to: at + text.length })
    at += text.length
  }
  const length = at
  const cuts = new Set([0, length])
  for (const piece of [...pieces, ...own]) cuts.add(piece.from).add(piece.to)
  for (const run of runs) cuts.add(run.from)
  const edges = [...cuts].sort((a, b) => a - b)
  const ownAt = (offset: number) => ({
    olds: own.filter(({ from, old }) => from === offset && old !== ''),
    splits: own.filter(({ to, goesOn }) => to === offset && goesOn),
  })
  const leading = { ...endsAt(pieces, 0, length), ...ownAt(0) }
  const segments = edges.slice(1).map((to, index): Segment => {
    const from = edges[index] ?? 0
    const run = runs.find((candidate) => candidate.from <= from && to <= candidate.to)
    return {
      text: run?.text.slice(from - run.from, to - run.from) ?? '',
      marks: run?.marks ?? [],
      pieces: pieces.filter((piece) => piece.from <= from && to <= piece.to && piece.from < piece.to),
      own: own.find((piece) => piece.from <= from && to <= piece.to && from < to) ?? null,
      ...endsAt(pieces, to, length),
      ...ownAt(to),
    }
  })
  return leading.inserts.length + leading.olds.length + leading.splits.length === 0
    ? segments
    : [{ text: '', marks: [], pieces: [], own: null, ...leading }, ...segments]
}

function endsAt(
  pieces: readonly Piece[],
  offset: number,
  length: number,
): Pick<Segment, 'inserts' | 'joins'> {
  const tracked = pieces.filter((piece) => piece.tracked && piece.to === offset)
  return {
    inserts: tracked.filter(({ last, highlight }) => last && (highlight.replacement ?? '') !== ''),
    joins: offset === length ? tracked.filter(({ goesOn }) => goesOn) : [],
  }
}
