import type { ProjectedBlock } from '@/lib/core/articles/projection'
import type { OwnPiece } from '../highlight'
import { workingSpans, type Suggestion } from './suggestion'

/** Cuts own suggestions into the pieces of the working copy's blocks, by the block's index, for drawing without an editor. */
export function placeOwn(
  blocks: readonly ProjectedBlock[],
  base: string,
  suggestions: readonly Suggestion[],
): ReadonlyMap<number, readonly OwnPiece[]> {
  const pieces = new Map<number, OwnPiece[]>()
  let at = 0
  workingSpans(suggestions).forEach(({ start, end }, index) => {
    const suggestion = suggestions[index]
    while (at < blocks.length - 1 && (blocks[at]?.end ?? 0) < start) at += 1
    for (let next = at; next < blocks.length; next += 1) {
      const block = blocks[next]
      if (block === undefined || suggestion === undefined || block.start > end) break
      const piece: OwnPiece = {
        id: suggestion.id,
        from: Math.max(start - block.start, 0),
        to: Math.min(end, block.end) - block.start,
        old: next === at ? base.slice(suggestion.start, suggestion.end) : '',
        goesOn: end > block.end,
      }
      const list = pieces.get(block.index)
      if (list) list.push(piece)
      else pieces.set(block.index, [piece])
    }
  })
  return pieces
}
