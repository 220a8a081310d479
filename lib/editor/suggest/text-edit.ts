import type { Node } from 'prosemirror-model'
import type { TextEdit } from './edit-suggestions'

/** What an edit did to the text, the smallest replacement that tells it; null when the text is the same. */
export function textEdit(old: Node, now: Node): TextEdit | null {
  if (old === now) return null
  const { before, after } = differing(old, now)
  return smallestEdit(before.text, after.text, before.start)
}

type Lines = { readonly start: number; readonly text: string }

/** The range of blocks that differ; each side takes a text block beside it when it has none, so that lines can be told. */
function differing(old: Node, now: Node): { readonly before: Lines; readonly after: Lines } {
  const most = Math.min(old.childCount, now.childCount)
  let same = 0
  while (same < most && old.child(same) === now.child(same)) same += 1
  let sameEnd = 0
  while (sameEnd < most - same && lastChild(old, sameEnd) === lastChild(now, sameEnd)) sameEnd += 1
  while (same > 0 && !(hasText(old, same, sameEnd) && hasText(now, same, sameEnd))) same -= 1
  return { before: linesOf(old, same, sameEnd), after: linesOf(now, same, sameEnd) }
}

const lastChild = (doc: Node, back: number): Node => doc.child(doc.childCount - 1 - back)

function hasText(doc: Node, from: number, back: number): boolean {
  for (let index = from; index < doc.childCount - back; index += 1)
    if (doc.child(index).isTextblock) return true
  return false
}

function linesOf(doc: Node, from: number, back: number): Lines {
  let start = 0
  const lines: string[] = []
  for (let index = 0; index < doc.childCount - back; index += 1) {
    const block = doc.child(index)
    if (!block.isTextblock) continue
    if (index < from) start += block.content.size + 1
    else lines.push(block.textContent)
  }
  return { start, text: lines.join('\n') }
}

/** The smallest replacement that makes `after` of `before`, which stands at `start`; null when they are equal. */
export function smallestEdit(before: string, after: string, start: number): TextEdit | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1
  if (isHigh(before, from - 1)) from -= 1
  let back = 0
  while (
    back < most - from &&
    before.charCodeAt(before.length - 1 - back) === after.charCodeAt(after.length - 1 - back)
  )
    back += 1
  if (back > 0 && isLow(before, before.length - back)) back -= 1
  return {
    from: start + from,
    to: start + before.length - back,
    text: after.slice(from, after.length - back),
  }
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00
