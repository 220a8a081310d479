import type { Editor } from '@tiptap/react'
import type { Node } from 'prosemirror-model'
import type { ProjectedBlock, ProjectionMap } from '@/lib/core/articles/projection'
import { firstIndex } from '@/lib/core/first-index'
import { highlightKey } from '@/lib/editor/highlight-state'
import { workingBlocks } from '@/lib/editor/suggest/working-copy'
import { cardKey, isCardOf, type CardItem } from './card-item'
import { likelyHeightOf } from './likely-height'
import { itemsIn, nearText } from './near-items'
import { placeCards, type CardBox } from './place-cards'

export const GAP = 8
/** Only cards whose words stand within this many pixels of the viewport exist: each is laid out and painted with the page. */
const BEYOND = 500
/** A card pushed further than this from its words by those before it: then the ones in view lead instead. */
const MOST_DRIFT = 240

export type MarginMap = Pick<ProjectionMap, 'toPosition' | 'toOffset'>
export type Layout = {
  /** the cards that exist: near the viewport, and those with a form in them */
  readonly items: readonly CardItem[]
  readonly tops: ReadonlyMap<string, number>
  readonly height: number
}
export const NO_LAYOUT: Layout = { items: [], tops: new Map(), height: 0 }

type Margin = {
  readonly editor: Editor
  readonly map: MarginMap
  readonly items: readonly CardItem[]
  readonly heights: ReadonlyMap<string, number>
  readonly activeId: string | null
  readonly column: HTMLElement
  readonly lines: LineTops
}

export function layoutOf(margin: Margin): Layout {
  const { editor, map, items: all, heights, activeId, column, lines } = margin
  const near = nearText(editor, map, BEYOND)
  const isKept = (item: CardItem) =>
    (isCardOf(item, activeId) || item.type === 'draft') && (item.start < near.from || item.start > near.to)
  const items = [...itemsIn(all, near), ...all.filter(isKept)].sort((a, b) => a.start - b.start)
  const { top } = column.getBoundingClientRect()
  const topOf = lines.look(map)
  const cards = items.map((item) => ({
    id: cardKey(item),
    wanted: Math.max(0, Math.round(topOf(item.start) - top) - 4),
    height: heights.get(cardKey(item)) ?? likelyHeightOf(item),
  }))
  const active = items.find((item) => isCardOf(item, activeId))
  const lead = active ? cardKey(active) : leaderInView(cards, -top)
  const tops = placeCards(cards, lead, GAP)
  const height = Math.max(0, ...cards.map((card) => (tops.get(card.id) ?? 0) + card.height))
  return { items, tops, height: height + GAP }
}

/** Where cards stand so close that they drift away from their words: the first one in view, which then leads. */
function leaderInView(cards: readonly CardBox[], viewTop: number): string | null {
  let floor = 0
  for (const { id, wanted, height } of cards) {
    const top = Math.max(wanted, floor)
    if (wanted >= viewTop + 100) return top - wanted > MOST_DRIFT ? id : null
    floor = top + height + GAP
  }
  return null
}

export function isSameLayout(a: Layout, b: Layout): boolean {
  return (
    a.height === b.height &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => {
      const other = b.items[index]
      return item === other && a.tops.get(cardKey(item)) === b.tops.get(cardKey(item))
    })
  )
}

export type LineTops = {
  /** Where offsets of the revision stand now, in pixels from the viewport's top; good until something moves. */
  readonly look: (map: MarginMap) => (start: number) => number
  /** All letters may have moved within their blocks. */
  readonly forget: () => void
}
type Known = {
  readonly node: Node
  /** what is drawn over the block: words put in make lines longer */
  readonly drawn: unknown
  readonly width: number
  readonly inBlock: Map<number, number>
}

/**
 * The lines at which words begin. To ask a browser where a letter stands is slow; where a block stands is not: so a
 * letter's place in its block is kept for as long as the block is the same.
 */
export function lineTops(editor: Editor): LineTops {
  let ofBlocks = new WeakMap<Element, Known>()
  const inBlock = (element: Element, index: number, width: number): Map<number, number> => {
    const node = editor.state.doc.child(index)
    const highlights = highlightKey.getState(editor.state)
    const isDrawn = highlights && index >= highlights.window.from && index <= highlights.window.to
    const drawn = isDrawn ? highlights.pieces.get(index) : null
    const before = ofBlocks.get(element)
    if (before?.node === node && before.drawn === drawn && before.width === width) return before.inBlock
    const made = { node, drawn, width, inBlock: new Map<number, number>() }
    ofBlocks.set(element, made)
    return made.inBlock
  }
  return {
    forget: () => {
      ofBlocks = new WeakMap()
    },
    look: (map) => {
      const { view, state } = editor
      const blocks = workingBlocks(state.doc)
      const boxes = new Map<Element, DOMRect>()
      return (start) => {
        const position = Math.min(map.toPosition(start), state.doc.content.size)
        const block = blockAt(blocks, position)
        const element = block && view.dom.children[block.index]
        if (block === undefined || element === undefined) return view.coordsAtPos(position, 1).top
        const box = boxes.get(element) ?? element.getBoundingClientRect()
        boxes.set(element, box)
        const tops = inBlock(element, block.index, box.width)
        const inside = position - block.position
        const known = tops.get(inside)
        if (known !== undefined) return box.top + known
        const top = view.coordsAtPos(position, 1).top - box.top
        tops.set(inside, top)
        return box.top + top
      }
    },
  }
}

function blockAt(blocks: readonly ProjectedBlock[], position: number): ProjectedBlock | undefined {
  return blocks[Math.max(firstIndex(blocks, (block) => block.position > position) - 1, 0)]
}
