import { Mark, type Node } from 'prosemirror-model'
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Span } from '@/lib/core/anchors/span'
import { changedBlocks } from '../changed-blocks'
import { suggestKey, type SuggestState } from './suggest-state'
import { toWorking, workingSpans, type Suggestion } from './suggestion'
import { marksFor, positionAt, workingBlocks } from './working-copy'

/**
 * Gives the working copy the formatting that it has when it is loaded: the revision's own words their own marks, new words
 * those of what they replace, and blocks their types. Typing takes its marks from beside it, so what is typed back would
 * lose its own.
 */
export function formattingPlugin(): Plugin {
  const page: { view: EditorView | null; isBehind: boolean } = { view: null, isBehind: false }
  return new Plugin({
    appendTransaction: (transactions, old, now) => {
      const isEdited = transactions.some(({ docChanged }) => docChanged)
      if (!isEdited && !page.isBehind) return null
      // A keyboard composes in the page's own nodes: they are left alone until it has done.
      if (
        page.view?.composing === true ||
        transactions.some((one) => one.getMeta('composition') !== undefined)
      ) {
        page.isBehind = true
        return null
      }
      const { isBehind } = page
      page.isBehind = false
      return formatted(old, now, isBehind)
    },
    view: (view) => {
      page.view = view
      return { destroy: () => (page.view = null) }
    },
  })
}

/** `isBehind`: also the block that the caret is in, where a keyboard composed. Null where all is right. */
function formatted(old: EditorState, now: EditorState, isBehind: boolean): Transaction | null {
  const state = suggestKey.getState(now)
  if (state === undefined) return null
  const before = suggestKey.getState(old)?.suggestions ?? []
  const spans = touched(before, state.suggestions).map((span) => outermost(state.suggestions, span))
  // Words typed anew as they stood make no suggestion, yet have the marks of what is beside them.
  const changed = changedBlocks(old.doc, now.doc)
  const { $from } = now.selection
  const blocks = workingBlocks(now.doc).filter(
    ({ index, start, end, position }) =>
      (index >= changed.from && index < changed.to) ||
      spans.some((span) => span.start <= end && span.end >= start) ||
      (isBehind && position === $from.before(1)),
  )
  const { tr } = now
  const working = workingSpans(state.suggestions)
  for (const block of blocks) formatBlock(tr, state, working, block)
  return tr.docChanged ? tr : null
}

/** Spans of the revision where the two lists differ. */
function touched(old: readonly Suggestion[], now: readonly Suggestion[]): readonly Span[] {
  if (old === now) return []
  const [before, after] = [new Set(old), new Set(now)]
  return [...old.filter((one) => !after.has(one)), ...now.filter((one) => !before.has(one))]
}

/** In the working copy, with what is put in at either end. */
function outermost(suggestions: readonly Suggestion[], { start, end }: Span): Span {
  const both = (offset: number) => [
    toWorking(suggestions, offset, 'start'),
    toWorking(suggestions, offset, 'end'),
  ]
  return { start: Math.min(...both(start)), end: Math.max(...both(end)) }
}

function formatBlock(
  tr: Transaction,
  { baseDoc, suggestions }: SuggestState,
  working: readonly Span[],
  { start, end, position }: Span & { readonly position: number },
): void {
  const shapeOf = (offset: number) => baseDoc.resolve(positionAt(baseDoc, offset)).parent
  let shift = 0
  let at = start
  let shape: Node | null = null
  const plain = (to: number) => {
    shape ??= shapeOf(at - shift)
    eachText(baseDoc, at - shift, to - shift, (from, till, marks) => {
      setMarks(tr, positionAt(tr.doc, from + shift), positionAt(tr.doc, till + shift), marks)
    })
    at = to
  }
  for (const [index, { start: from, end: to }] of working.entries()) {
    const one = suggestions[index]
    if (one === undefined || from > end) break
    const next = shift + one.replacement.length - (one.end - one.start)
    if (to >= start && at <= from) plain(from)
    if (to >= start) {
      shape ??= shapeOf(one.start)
      const marks = marksFor(baseDoc, positionAt(baseDoc, one.start), positionAt(baseDoc, one.end))
      const till = Math.min(to, end)
      if (at < till) setMarks(tr, positionAt(tr.doc, at), positionAt(tr.doc, till), marks)
      at = Math.max(at, till)
    }
    shift = next
  }
  if (at < end || shape === null) plain(Math.max(at, end))
  setShape(tr, position, shape)
}

function eachText(
  doc: Node,
  start: number,
  end: number,
  tell: (start: number, end: number, marks: readonly Mark[]) => void,
): void {
  if (start >= end) return
  const [from, to] = [positionAt(doc, start), positionAt(doc, end)]
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return
    const first = Math.max(position, from)
    tell(start + first - from, start + Math.min(position + node.nodeSize, to) - from, node.marks)
  })
}

function setMarks(tr: Transaction, from: number, to: number, marks: readonly Mark[]): void {
  const wrong: Node[] = []
  tr.doc.nodesBetween(from, to, (node) => {
    if (node.isText && !Mark.sameSet(node.marks, marks)) wrong.push(node)
  })
  if (wrong.length === 0) return
  tr.removeMark(from, to)
  for (const mark of marks) tr.addMark(from, to, mark)
}

function setShape(tr: Transaction, position: number, shape: Node | null): void {
  const block = tr.doc.nodeAt(position)
  if (shape === null || block === null || block.hasMarkup(shape.type, shape.attrs)) return
  tr.setNodeMarkup(position, shape.type, shape.attrs)
}
