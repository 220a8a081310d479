import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'

/** Images that an edit took away stand again behind the text that closed over them; null when none is missing. */
export function keepImages(old: EditorState, now: EditorState): Transaction | null {
  const most = Math.min(old.doc.childCount, now.doc.childCount)
  let same = 0
  while (same < most && old.doc.child(same) === now.doc.child(same)) same += 1
  let sameEnd = 0
  while (sameEnd < most - same && child(old.doc, sameEnd) === child(now.doc, sameEnd)) sameEnd += 1
  const left = [...imagesIn(now.doc, same, sameEnd)]
  const missing = imagesIn(old.doc, same, sameEnd).filter((image) => {
    const at = left.findIndex((other) => other.eq(image))
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
  if (missing.length === 0) return null
  const behind = Math.max(now.doc.childCount - sameEnd, 1)
  let position = 0
  for (let index = 0; index < behind; index += 1) position += now.doc.child(index).nodeSize
  return now.tr.insert(position, missing)
}

const child = (doc: Node, back: number): Node => doc.child(doc.childCount - 1 - back)

function imagesIn(doc: Node, from: number, back: number): readonly Node[] {
  const images: Node[] = []
  for (let index = from; index < doc.childCount - back; index += 1) {
    if (doc.child(index).isLeaf) images.push(doc.child(index))
  }
  return images
}
