import type { EditorState } from 'prosemirror-state'
import { snapToGraphemes } from '@/lib/core/anchors/boundaries'
import type { Span } from '@/lib/core/anchors/span'
import { trimSpan } from '@/lib/core/anchors/trim-span'
import type { ProjectionMap } from '@/lib/core/articles/projection'

/**
 * The selection as a span of the projection, whole graphemes, without white space at its ends.
 * An empty selection is a point: the place of an insertion.
 */
export function selectedSpan(state: EditorState, text: string, map: ProjectionMap): Span {
  const { from, to } = state.selection
  const snapped = snapToGraphemes(text, map.toOffset(from), map.toOffset(to))
  return trimSpan(text, snapped.start, snapped.end)
}
