'use client'

import type { Editor } from '@tiptap/react'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react'
import { useRoom } from '@/components/review/room-context'
import type { Draft } from '@/components/review/room-state'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { ProjectionMap } from '@/lib/core/articles/projection'
import { AnnotationCard } from './annotation-card'
import { ComposeCard } from './compose-card'
import { placeCards } from './place-cards'

const GAP = 8
/** Cards further than this from the viewport are left out; their places are not. */
const BEYOND = 1200

type Item =
  | { readonly id: string; readonly start: number; readonly annotation: Annotation }
  | { readonly id: string; readonly start: number; readonly draft: Draft }

type MarginProps = {
  readonly editor: Editor
  readonly map: ProjectionMap
  /** those with a place in the text, filtered, in its order */
  readonly annotations: readonly Annotation[]
}

/** The cards beside their words. The active one stands level with them, the others give way. */
export function Margin({ editor, map, annotations }: MarginProps) {
  const { state } = useRoom()
  const items = useMemo(() => inOrder(annotations, state.drafts), [annotations, state.drafts])
  const column = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<string, number>())
  const waiting = useRef(false)
  const latest = useRef<() => void>(() => undefined)
  const [layout, setLayout] = useState<Layout>({ tops: new Map(), height: 0 })
  const near = useNearViewport(column)
  const relayout = useCallback(() => {
    if (column.current === null || editor.isDestroyed) return
    setLayout(
      layoutOf(items, heights.current, state.activeId, wantedTops(editor, map, items, column.current)),
    )
  }, [editor, map, items, state.activeId])
  useLayoutEffect(() => {
    latest.current = relayout
  }, [relayout])
  // Places near the viewport are exact, so they are looked at again when it moves on.
  useLayoutEffect(relayout, [relayout, near.from])
  useEffect(() => {
    const frame = { id: 0 }
    const later = () => {
      cancelAnimationFrame(frame.id)
      frame.id = requestAnimationFrame(relayout)
    }
    const watch = new ResizeObserver(later)
    watch.observe(editor.view.dom)
    void document.fonts.ready.then(later)
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame.id)
    }
  }, [editor, relayout])
  const onHeight = useCallback((id: string, height: number) => {
    if (heights.current.get(id) === height) return
    heights.current.set(id, height)
    // Many cards are drawn together: they are placed again once, before the page is painted.
    if (waiting.current) return
    waiting.current = true
    queueMicrotask(() => {
      waiting.current = false
      latest.current()
    })
  }, [])
  return (
    <div ref={column} className="relative" style={{ minHeight: layout.height }}>
      {items.map((item) => {
        const top = layout.tops.get(item.id)
        const shown =
          item.id === state.activeId ||
          'draft' in item ||
          (top !== undefined && top >= near.from && top <= near.to)
        return shown ? (
          <Slot key={item.id} id={item.id} top={top} raised={item.id === state.activeId} onHeight={onHeight}>
            {'draft' in item ? (
              <DraftBox draft={item.draft} />
            ) : (
              <AnnotationCard annotation={item.annotation} />
            )}
          </Slot>
        ) : null
      })}
    </div>
  )
}

function DraftBox({ draft }: { readonly draft: Draft }) {
  return (
    <div data-card={draft.key} className="rounded-lg border border-line-strong bg-raised p-3 shadow-popup">
      <ComposeCard draft={draft} />
    </div>
  )
}

function inOrder(annotations: readonly Annotation[], drafts: readonly Draft[]): readonly Item[] {
  return [
    ...annotations.map((annotation): Item => ({
      id: annotation.id,
      start: annotation.anchor.start ?? 0,
      annotation,
    })),
    ...drafts.map((draft): Item => ({ id: draft.key, start: draft.start, draft })),
  ].sort((a, b) => a.start - b.start)
}

type Layout = { readonly tops: ReadonlyMap<string, number>; readonly height: number }

/** What a card at rest is likely to take before it has been measured. */
const LIKELY_HEIGHT = 84

function layoutOf(
  items: readonly Item[],
  heights: ReadonlyMap<string, number>,
  activeId: string | null,
  wanted: readonly number[],
): Layout {
  const cards = items.map(({ id }, index) => ({
    id,
    wanted: wanted[index] ?? 0,
    height: heights.get(id) ?? LIKELY_HEIGHT,
  }))
  const tops = placeCards(cards, activeId, GAP)
  const height = Math.max(0, ...cards.map((card) => (tops.get(card.id) ?? 0) + card.height))
  return { tops, height: height + GAP }
}

/** Where each card wants to be: level with its words, or, far out of view, with the block they stand in. */
function wantedTops(
  editor: Editor,
  map: ProjectionMap,
  items: readonly Item[],
  column: HTMLElement,
): readonly number[] {
  const { top } = column.getBoundingClientRect()
  const blocks = editor.view.dom.children
  let at = 0
  let measured = { index: -1, top: 0, isNear: false }
  return items.map(({ start }) => {
    // Both are in the order of the text: one walk along the blocks serves all.
    while (at < map.blocks.length - 1 && (map.blocks[at]?.end ?? 0) < start) at += 1
    const index = map.blocks[at]?.index ?? 0
    if (index !== measured.index) {
      const box = blocks[index]?.getBoundingClientRect()
      const isNear = box !== undefined && box.bottom > -BEYOND && box.top < window.innerHeight + BEYOND
      measured = { index, top: box?.top ?? 0, isNear }
    }
    if (!measured.isNear) return Math.max(0, Math.round(measured.top - top))
    const position = Math.min(map.toPosition(start), editor.state.doc.content.size)
    return Math.max(0, Math.round(editor.view.coordsAtPos(position, 1).top - top) - 4)
  })
}

type SlotProps = {
  readonly id: string
  readonly top: number | undefined
  readonly raised: boolean
  readonly onHeight: (id: string, height: number) => void
  readonly children: ReactNode
}

function Slot({ id, top, raised, onHeight, children }: SlotProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    onHeight(id, element.offsetHeight)
    const watch = new ResizeObserver(() => onHeight(id, element.offsetHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [id, onHeight])
  return (
    <div
      ref={box}
      className={`absolute inset-x-0 ${raised ? 'z-10' : ''} ${top === undefined ? 'opacity-0' : ''}`}
      style={{ top: top ?? 0 }}
    >
      {children}
    </div>
  )
}

function useNearViewport(column: RefObject<HTMLElement | null>): {
  readonly from: number
  readonly to: number
} {
  const [range, setRange] = useState({ from: -BEYOND, to: 2 * BEYOND })
  useEffect(() => {
    const look = () => {
      const start = -(column.current?.getBoundingClientRect().top ?? 0)
      // In steps, so that scrolling does not draw the margin for every pixel.
      const from = Math.floor((start - BEYOND) / 400) * 400
      setRange((before) =>
        before.from === from ? before : { from, to: from + window.innerHeight + 2 * BEYOND + 400 },
      )
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [column])
  return range
}
