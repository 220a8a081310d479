'use client'

import type { Editor } from '@tiptap/react'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { useRoom } from '@/components/review/room-context'
import type { ProjectionMap } from '@/lib/core/articles/projection'
import { CardOf, useCardItems, type CardItem } from './card-items'
import { itemsIn, nearText } from './near-items'
import { placeCards, type CardBox } from './place-cards'

const GAP = 8
/** Only cards whose words stand within this many pixels of the viewport exist. */
const BEYOND = 1200
/** A card pushed further than this from its words by those before it: then the ones in view lead instead. */
const MOST_DRIFT = 240

type MarginProps = {
  readonly editor: Editor
  readonly map: Pick<ProjectionMap, 'toPosition' | 'toOffset'>
  /** those with a place in the text, filtered, in its order */
  readonly annotations: readonly AnnotationPlace[]
}

/** The cards beside their words. The active one stands level with them, the others give way. */
export function Margin({ editor, map, annotations }: MarginProps) {
  const { state } = useRoom()
  const items = useCardItems(annotations)
  const column = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<string, number>())
  const waiting = useRef(false)
  const latest = useRef<() => void>(() => undefined)
  const [layout, setLayout] = useState<Layout>({ items: [], tops: new Map(), height: 0 })
  const step = useScrollStep(column)
  const relayout = useCallback(() => {
    if (column.current === null || editor.isDestroyed) return
    setLayout(layoutOf(editor, map, items, heights.current, state.activeId, column.current))
  }, [editor, map, items, state.activeId])
  useLayoutEffect(() => {
    latest.current = relayout
  }, [relayout])
  useLayoutEffect(relayout, [relayout, step])
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
      {layout.items.map((item) => (
        <Slot
          key={item.key}
          id={item.key}
          top={layout.tops.get(item.key)}
          raised={item.id === state.activeId}
          onHeight={onHeight}
        >
          <CardOf item={item} />
        </Slot>
      ))}
    </div>
  )
}

type Layout = {
  /** the cards that exist: near the viewport, and those with a form in them */
  readonly items: readonly CardItem[]
  readonly tops: ReadonlyMap<string, number>
  readonly height: number
}

/** What a card at rest is likely to take before it has been measured. */
const LIKELY_HEIGHT = 84

function layoutOf(
  editor: Editor,
  map: MarginProps['map'],
  all: readonly CardItem[],
  heights: ReadonlyMap<string, number>,
  activeId: string | null,
  column: HTMLElement,
): Layout {
  const near = nearText(editor, map, BEYOND)
  const isKept = (item: CardItem) =>
    (item.id === activeId || item.type === 'draft') && (item.start < near.from || item.start > near.to)
  const items = [...itemsIn(all, near), ...all.filter(isKept)].sort((a, b) => a.start - b.start)
  const { top } = column.getBoundingClientRect()
  const cards = items.map(({ key, start }) => ({
    id: key,
    wanted: Math.max(0, Math.round(topOf(editor, map, start) - top) - 4),
    height: heights.get(key) ?? LIKELY_HEIGHT,
  }))
  const lead = items.find(({ id }) => id === activeId)?.key ?? leaderInView(cards, -top)
  const tops = placeCards(cards, lead, GAP)
  const height = Math.max(0, ...cards.map((card) => (tops.get(card.id) ?? 0) + card.height))
  return { items, tops, height: height + GAP }
}

function topOf(editor: Editor, map: MarginProps['map'], start: number): number {
  const position = Math.min(map.toPosition(start), editor.state.doc.content.size)
  return editor.view.coordsAtPos(position, 1).top
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

/** How far the page has been scrolled, in steps, so that the margin is not drawn for every pixel. */
function useScrollStep(column: RefObject<HTMLElement | null>): number {
  const [step, setStep] = useState(0)
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      setStep(Math.floor(-(column.current?.getBoundingClientRect().top ?? 0) / 400))
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    later()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [column])
  return step
}
