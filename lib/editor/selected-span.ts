import type { EditorState } from 'prosemirror-state'
import { snapToGraphemes } from '@/lib/core/anchors/boundaries'
import type { Span } from '@/lib/core/anchors/span'
import { trimSpan } from '@/lib/core/anchors/trim-span'
import type { CopyMap } from './suggest/copy-map'

/**
 * The selection as a span of the projection, whole graphemes, without white space at its ends.
 * An empty selection is a point: the place of an insertion.
 */
export function selectedSpan(state: EditorState, text: string, map: CopyMap): Span {
  const { from, to, empty } = state.selection
  const start = map.toOffset(from, 'start')
  const snapped = snapToGraphemes(text, start, empty ? start : Math.max(start, map.toOffset(to, 'end')))
  return trimSpan(text, snapped.start, snapped.end)
}
