import type { ProjectedBlock } from '@/lib/core/articles/projection'
import type { Span } from '@/lib/core/anchors/span'
import { overlaps } from '@/lib/core/corrections/overlap'
import { firstIndex } from '@/lib/core/first-index'
import type { Highlight, Piece, Pieces } from './highlight'
import { toWorking, type Suggestion } from './suggest/suggestion'

type Cut = Omit<Piece, 'layer' | 'tracked'>

/**
 * Cuts highlights into the pieces of each block, chooses which corrections are drawn as such, and layers the marks.
 * The blocks are those of the working copy when the person has suggestions (`own`) there; what stands in their way is
 * drawn as a mark, and their own saved ones not at all: the copy shows them.
 */
export function placeHighlights(
  blocks: readonly ProjectedBlock[],
  highlights: readonly Highlight[],
  own: readonly Suggestion[] = [],
): Pieces {
  if (own.length > 0) return placeOverOwn(blocks, highlights, own)
  return placeOver(blocks, highlights, trackedCorrections(highlights))
}

function placeOverOwn(
  blocks: readonly ProjectedBlock[],
  highlights: readonly Highlight[],
  own: readonly Suggestion[],
): Pieces {
  const ownIds = new Set(own.map(({ id }) => id))
  const others = highlights.filter(({ id }) => !ownIds.has(id))
  const tracked = new Set(trackedCorrections(others))
  for (const other of others) if (tracked.has(other.id) && isOverOwn(other, own)) tracked.delete(other.id)
  return placeOver(blocks, others, tracked, ({ start, end }) => {
    const from = toWorking(own, start, 'start')
    return { start: from, end: start === end ? from : Math.max(from, toWorking(own, end, 'end')) }
  })
}

/** Whether somebody else's correction and one of the person's own exclude each other. */
export function isOverOwn(span: Span, own: readonly Suggestion[]): boolean {
  const at = firstIndex(own, ({ end }) => end >= span.start)
  for (let index = at; index < own.length; index += 1) {
    const one = own[index]
    if (one === undefined || one.start > span.end) return false
    if (overlaps(one, span)) return true
  }
  return false
}

/** Whether a span begins or ends in, or at, words of the person's own: there typing alone does not tell how far it goes. */
export function isEdgeInOwn({ start, end }: Span, own: readonly Suggestion[]): boolean {
  return [start, end].some((edge) => {
    const one = own[firstIndex(own, (other) => other.end >= edge)]
    return one !== undefined && one.start <= edge
  })
}

function placeOver(
  blocks: readonly ProjectedBlock[],
  highlights: readonly Highlight[],
  tracked: ReadonlySet<string>,
  placeOf: (highlight: Highlight) => Span = (highlight) => highlight,
): Pieces {
  const cuts = new Map<number, Cut[]>()
  for (const highlight of highlights) {
    for (const [index, cut] of cutByBlocks(blocks, highlight, placeOf(highlight))) {
      const list = cuts.get(index)
      if (list) list.push(cut)
      else cuts.set(index, [cut])
    }
  }
  return new Map([...cuts].map(([index, list]) => [index, layered(list, tracked)]))
}

/**
 * The corrections drawn as old and new text: of overlapping ones the approved one, else the one
 * made first, as exports do (DESIGN §8.17; ids sort by when they were made). Touching is no overlap; a point overlaps strictly inside a span, or another point (§8.5).
 */
export function trackedCorrections(highlights: readonly Highlight[]): ReadonlySet<string> {
  const corrections = highlights
    .filter(({ kind }) => kind === 'correction')
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  const chosen: Highlight[] = []
  for (const correction of corrections) {
    const at = firstIndex(chosen, ({ start }) => start >= correction.start)
    const before = chosen[at - 1]
    const clash = [before, chosen[at], chosen[at + 1]].some((other) => other && overlaps(other, correction))
    if (!clash) chosen.splice(at, 0, correction)
  }
  return new Set(chosen.map(({ id }) => id))
}

function rank({ state }: Highlight): number {
  return state === 'approved' ? 0 : 1
}

function cutByBlocks(
  blocks: readonly ProjectedBlock[],
  highlight: Highlight,
  { start, end }: Span,
): readonly [number, Cut][] {
  const cuts: [number, Cut][] = []
  const first = firstIndex(blocks, (block) => block.end >= start)
  for (let index = first; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined || block.start > end) break
    const goesOn = end > block.end
    const from = Math.max(start - block.start, 0)
    const to = Math.min(end, block.end) - block.start
    // Over words that are taken out it stays, with nothing to draw: new ones may come in their place.
    const isClosedUp = start === end && highlight.start < highlight.end
    if (from === to && !goesOn && !isClosedUp && highlight.kind !== 'correction') continue
    cuts.push([block.index, { highlight, from, to, goesOn, last: !goesOn }])
    if (!goesOn) break
  }
  return cuts
}

/**
 * Longer marks first, so that what lies within them is drawn inside; each takes the lowest layer that is free. Ids decide
 * where places are the same: the order of the list may change.
 */
function layered(cuts: readonly Cut[], tracked: ReadonlySet<string>): readonly Piece[] {
  const sorted = [...cuts].sort(
    (a, b) => a.from - b.from || b.to - a.to || (a.highlight.id < b.highlight.id ? -1 : 1),
  )
  const ends: number[] = []
  return sorted.map((cut) => {
    if (tracked.has(cut.highlight.id)) return pieceOf(cut, true, 0)
    const free = ends.findIndex((end) => end <= cut.from)
    const layer = free === -1 ? ends.length : free
    ends[layer] = cut.to
    return pieceOf(cut, false, layer)
  })
}

// Written out: an object that grows takes half as much again, and there are as many as annotations.
function pieceOf({ highlight, from, to, goesOn, last }: Cut, tracked: boolean, layer: number): Piece {
  return { highlight, from, to, goesOn, last, tracked, layer }
}
