'use client'

import type { Editor } from '@tiptap/react'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { RoomStateProvider, useRoomState } from '@/components/review/room-context'
import { emptyRoom, type RoomState } from '@/components/review/room-state'
import { cardKey, isCardOf, type CardItem } from './card-item'
import { CardOf, useCardItems } from './card-items'
import { useScroll } from './use-scroll'
import { isSameLayout, layoutOf, lineTops, NO_LAYOUT, type Layout, type MarginMap } from './margin-layout'

type MarginProps = {
  readonly editor: Editor
  readonly map: MarginMap
  /** those with a place in the text, filtered, in its order */
  readonly annotations: readonly AnnotationPlace[]
}

/** The cards beside their words. The active one stands level with them, the others give way. */
export const Margin = memo(function Margin({ editor, map, annotations }: MarginProps) {
  const state = useRoomState()
  const { activeId } = state
  const items = useCardItems(annotations)
  const column = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<string, number>())
  const waiting = useRef(false)
  const latest = useRef<() => void>(() => undefined)
  const scroll = useScroll(column, latest)
  const [layout, setLayout] = useState<Layout>(NO_LAYOUT)
  const lines = useMemo(() => lineTops(editor), [editor])
  const relayout = useCallback(() => {
    if (column.current === null || editor.isDestroyed) return
    const next = layoutOf({
      editor,
      map,
      items,
      heights: heights.current,
      activeId,
      column: column.current,
      lines,
    })
    setLayout((before) => (isSameLayout(before, next) ? before : next))
  }, [editor, map, items, activeId, lines])
  useLayoutEffect(() => {
    latest.current = relayout
    relayout()
  }, [relayout])
  useEffect(() => {
    const frame = { id: 0 }
    const later = () => {
      cancelAnimationFrame(frame.id)
      // Blocks take their height as they come into view: while the page flies by, cards wait until it rests.
      if (!scroll.current.isFast) frame.id = requestAnimationFrame(() => latest.current())
    }
    const watch = new ResizeObserver(later)
    watch.observe(editor.view.dom)
    void document.fonts.ready.then(() => {
      lines.forget()
      later()
    })
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame.id)
    }
  }, [editor, lines])
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
          key={cardKey(item)}
          item={item}
          top={layout.tops.get(cardKey(item))}
          raised={isCardOf(item, activeId)}
          state={isCardOf(item, activeId) || item.type === 'draft' ? state : emptyRoom}
          onHeight={onHeight}
        />
      ))}
    </div>
  )
})

type SlotProps = {
  readonly item: CardItem
  readonly top: number | undefined
  readonly raised: boolean
  /** a card at rest has one that stays the same while others are opened */
  readonly state: RoomState
  readonly onHeight: (id: string, height: number) => void
}

/** What one card draws concerns no other; its focus ring lies a little outside. */
const AT_REST = '[contain:layout_style_paint] [overflow-clip-margin:6px]'

const Slot = memo(function Slot({ item, top, raised, state, onHeight }: SlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const key = cardKey(item)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    onHeight(key, element.offsetHeight)
    const watch = new ResizeObserver(() => onHeight(key, element.offsetHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [key, onHeight])
  return (
    <div
      ref={box}
      className={`absolute inset-x-0 ${raised ? 'z-10' : AT_REST} ${top === undefined ? 'opacity-0' : ''}`}
      style={{ top: top ?? 0 }}
    >
      <RoomStateProvider value={state}>
        <Card item={item} />
      </RoomStateProvider>
    </div>
  )
})

const Card = memo(CardOf)
