'use client'

import type { Editor } from '@tiptap/react'
import { memo, useEffect, useLayoutEffect, useState } from 'react'
import { colourOf } from './person-look'
import { usePeople } from './use-people'

type TicksProps = {
  readonly editor: Editor
  /** what holds the copy, for the places of the ticks */
  readonly frame: HTMLElement
  /** an offset of the revision as a place in the editor */
  readonly toPosition: (offset: number) => number
}

/** A quiet tick at the edge of the copy for each of the others, at the line where they are. Names stand in the bar. */
export const PresenceTicks = memo(function PresenceTicks({ editor, frame, toPosition }: TicksProps) {
  const people = usePeople()
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())
  const [grown, setGrown] = useState(0)
  const isAnyone = people.some(({ at }) => at !== null)
  useEffect(() => {
    if (!isAnyone) return
    const watch = new ResizeObserver(() => setGrown((before) => before + 1))
    watch.observe(editor.view.dom)
    return () => watch.disconnect()
  }, [editor, isAnyone])
  useLayoutEffect(() => {
    if (!isAnyone) return
    const drawing = requestAnimationFrame(() => {
      if (editor.isDestroyed) return
      const edge = frame.getBoundingClientRect().top
      const end = editor.state.doc.content.size
      const placed = people.flatMap(({ id, at }) => {
        if (at === null) return []
        const { top } = editor.view.coordsAtPos(Math.min(toPosition(at.start), end), 1)
        return [[id, Math.round(top - edge)] as const]
      })
      setTops(new Map(placed))
    })
    return () => cancelAnimationFrame(drawing)
  }, [editor, frame, toPosition, people, isAnyone, grown])
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 -left-3 w-1 print:hidden">
      {people.map(({ id, name }) => {
        const top = tops.get(id)
        return top === undefined ? null : (
          <span
            key={id}
            data-person={name}
            className="absolute h-5 w-[3px] rounded-full opacity-80"
            style={{ top, backgroundColor: colourOf(id) }}
          />
        )
      })}
    </div>
  )
})
