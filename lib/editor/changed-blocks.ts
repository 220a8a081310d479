import type { Node } from 'prosemirror-model'

/** The blocks that an edit changed: `[from, oldTo)` of the old document have become `[from, to)` of the new one. */
export type ChangedBlocks = { readonly from: number; readonly oldTo: number; readonly to: number }

/** What an edit leaves alone is the same node in both documents: a comparison of references, no text is read. */
export function changedBlocks(old: Node, now: Node): ChangedBlocks {
  const most = Math.min(old.childCount, now.childCount)
  let from = 0
  while (from < most && old.child(from) === now.child(from)) from += 1
  let back = 0
  while (back < most - from && old.child(old.childCount - 1 - back) === now.child(now.childCount - 1 - back))
    back += 1
  return { from, oldTo: old.childCount - back, to: now.childCount - back }
}

/** The position before a block; behind the last one for an index past it. */
export function positionOfBlock(doc: Node, index: number): number {
  let position = 0
  for (let at = 0; at < index && at < doc.childCount; at += 1) position += doc.child(at).nodeSize
  return position
}
