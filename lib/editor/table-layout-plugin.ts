import { Extension } from '@tiptap/core'
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Block } from '@/lib/core/articles/document'
import { changedBlocks } from './changed-blocks'
import { gridStyle, ruleAttribute, tableLayout } from './table-layout'

const key = new PluginKey<DecorationSet>('tableLayout')

/** Tells every block its place in the copy's grid, where the article has tables. */
export const TableLayoutExtension = Extension.create({
  name: 'tableLayout',
  addProseMirrorPlugins: () => [tableLayoutPlugin()],
})

export function tableLayoutPlugin(): Plugin {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => places(doc),
      apply: (transaction, before, { doc }) => {
        if (!transaction.docChanged) return before
        if (isTableTouched(doc, transaction.doc)) return places(transaction.doc)
        const carried = before.map(transaction.mapping, transaction.doc)
        // A block that was put in anew in its place has lost what it was told.
        return carried.find().length === before.find().length ? carried : places(transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

function places(doc: Node): DecorationSet {
  // Asked at every key: most articles have no table, and are not read for it.
  if (!hasCells(doc)) return DecorationSet.empty
  // The editor's schema is the document's: a test holds them together.
  const layout = tableLayout(doc.children.map((block) => block.toJSON() as Block))
  if (layout === null) return DecorationSet.empty
  const decorations: Decoration[] = []
  doc.forEach((block, position, index) => {
    const place = layout.places[index]
    if (place === undefined) return
    const style = Object.entries(gridStyle(place))
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ')
    decorations.push(Decoration.node(position, position + block.nodeSize, { style, ...ruleAttribute(place) }))
  })
  return DecorationSet.create(doc, decorations)
}

/** Whether an edit may change a place: in a cell, whose words decide on its column's width, or a block more or less. */
function isTableTouched(old: Node, now: Node): boolean {
  if (old.childCount !== now.childCount) return true
  const { from, oldTo, to } = changedBlocks(old, now)
  // One block that an edit changed within keeps what was told to it; of several, none is sure to.
  if (oldTo - from !== 1 || to - from !== 1) return true
  return !old.child(from).sameMarkup(now.child(from)) || now.child(from).type.name === 'tableCell'
}

function hasCells(doc: Node): boolean {
  for (let index = 0; index < doc.childCount; index += 1) {
    if (doc.child(index).type.name === 'tableCell') return true
  }
  return false
}
