import type { Span } from '@/lib/core/anchors/span'
import type { ProjectedBlock } from '@/lib/core/articles/projection'
import type { Highlight, Pieces } from './highlight'
import type { BlockRange } from './highlight-decorations'
import { placeHighlights } from './place-highlights'
import { toBase, toWorking, type Suggestion } from './suggest/suggestion'

/** More changes than this at once are placed as a new list. */
const MOST_CHANGES = 40

/** Spans of the revision where two lists of highlights differ; null when that is in too many places. */
export function changedSpans(
  before: readonly Highlight[],
  after: readonly Highlight[],
): readonly Span[] | null {
  if (Math.abs(before.length - after.length) > MOST_CHANGES) return null
  // Both are in the order of the text: what they begin and end with alike need not be looked up.
  let from = 0
  while (from < before.length && before[from] === after[from]) from += 1
  let same = 0
  const most = Math.min(before.length, after.length) - from
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1
  const old = new Set(before.slice(from, before.length - same))
  const changes: Span[] = []
  for (const one of after.slice(from, after.length - same)) {
    if (old.delete(one)) continue
    changes.push(one)
    if (changes.length > MOST_CHANGES) return null
  }
  if (changes.length + old.size > MOST_CHANGES) return null
  return [...changes, ...old]
}

/** What has been placed anew: the pieces, and the blocks whose pieces are other ones than before. */
export type PlacedAnew = { readonly pieces: Pieces; readonly range: BlockRange }

/**
 * The pieces when highlights, or suggestions of the person's own, have changed within `span` of the revision: only the
 * blocks it touches are cut anew, and those of corrections that depend on one another there. The same as placing all.
 */
export function placeAnew(
  blocks: readonly ProjectedBlock[],
  pieces: Pieces,
  highlights: readonly Highlight[],
  own: readonly Suggestion[],
  span: Span,
): PlacedAnew {
  const corrections = highlights.filter(({ kind }) => kind === 'correction')
  const stretch = blocksOver(blocks, own, grownOver(corrections, span))
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (first === undefined || last === undefined) return { pieces, range: { from: 0, to: -1 } }
  // Which corrections are drawn as such is told by all that hang together, also past these blocks.
  const reach = grownOver(corrections, {
    start: toBase(own, first.start, 'start'),
    end: toBase(own, last.end, 'end'),
  })
  const here = highlights.filter(({ start, end }) => start <= reach.end && end >= reach.start)
  const next = new Map(pieces)
  for (let index = first.index; index <= last.index; index += 1) next.delete(index)
  for (const [index, list] of placeHighlights(stretch, here, own)) next.set(index, list)
  return { pieces: next, range: { from: first.index, to: last.index } }
}

/** The span with every correction that touches it, and those that touch these, and so on. */
function grownOver(corrections: readonly Highlight[], span: Span): Span {
  let { start, end } = span
  for (;;) {
    const before = end - start
    for (const one of corrections) {
      if (one.start > end || one.end < start) continue
      start = Math.min(start, one.start)
      end = Math.max(end, one.end)
    }
    if (end - start === before) return { start, end }
  }
}

function blocksOver(
  blocks: readonly ProjectedBlock[],
  own: readonly Suggestion[],
  { start, end }: Span,
): readonly ProjectedBlock[] {
  const from = toWorking(own, start, 'start')
  const to = Math.max(from, toWorking(own, end, 'end'))
  return blocks.filter((block) => block.end >= from && block.start <= to)
}
