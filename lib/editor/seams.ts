import { Extension } from '@tiptap/core'
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { changedBlocks, positionOfBlock } from './changed-blocks'

/**
 * A browser shapes the letters of neighbouring text in one go, as far as its style is the same: where a decoration comes
 * into a paragraph of 300,000 letters it shapes all that stand behind it. In paragraphs longer than this (UTF-16 code
 * units) a space now and then is an element with a margin, too small to be drawn: a seam, past which letters keep their
 * shape. They are few, as ProseMirror copies all the text behind each at every key.
 */
const LONG_PARAGRAPH = 30_000
const BETWEEN_SEAMS = 20_000

const key = new PluginKey<DecorationSet>('seams')

/** Cuts very long paragraphs into stretches that are laid out alone; only the page's elements know of it. */
export const SeamsExtension = Extension.create({
  name: 'seams',
  addProseMirrorPlugins: () => [seamsPlugin()],
})

export function seamsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, seamsIn(doc, 0, doc.childCount)),
      apply: (transaction, before, { doc }) =>
        transaction.docChanged ? carried(before, transaction, doc) : before,
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Seams move with the text; a paragraph that has become much longer than they are for gets others. */
function carried(before: DecorationSet, transaction: Transaction, old: Node): DecorationSet {
  const { doc } = transaction
  let seams = before.map(transaction.mapping, doc)
  // A keyboard composes in the page's own nodes.
  if (transaction.getMeta('composition') !== undefined) return seams
  const { from, to } = changedBlocks(old, doc)
  for (let index = from; index < to; index += 1) {
    const { size } = doc.child(index).content
    if (size <= LONG_PARAGRAPH) continue
    const start = positionOfBlock(doc, index)
    const here = seams.find(start, start + size)
    if (here.length < size / (2 * BETWEEN_SEAMS))
      seams = seams.remove(here).add(doc, seamsIn(doc, index, index + 1))
  }
  return seams
}

function seamsIn(doc: Node, from: number, to: number): Decoration[] {
  const seams: Decoration[] = []
  for (let index = from; index < to; index += 1) {
    const block = doc.child(index)
    if (!block.isTextblock || block.content.size <= LONG_PARAGRAPH) continue
    const start = positionOfBlock(doc, index) + 1
    for (const at of seamsOf(block.textContent))
      seams.push(Decoration.inline(start + at, start + at + 1, { class: 'seam' }))
  }
  return seams
}

/** The offsets of the spaces; a stretch without any is left whole. */
function seamsOf(text: string): readonly number[] {
  const seams: number[] = []
  for (let at = text.indexOf(' ', BETWEEN_SEAMS); at !== -1; at = text.indexOf(' ', at + BETWEEN_SEAMS))
    seams.push(at)
  return seams
}
