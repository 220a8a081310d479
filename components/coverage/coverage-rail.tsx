'use client'

import type { Editor } from '@tiptap/react'
import { memo, startTransition, useEffect, useState } from 'react'
import { nearText } from '@/components/annotations/near-items'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import { sentencesTouched } from '@/lib/core/coverage/sentences-touched'
import { RESTS_AFTER_MS, watchSpeed } from '@/lib/editor/flying-by'
import type { CopyPlaces } from '@/lib/editor/suggest/copy-map'
import { lookOf, sentenceWords } from './coverage-words'

type RailProps = {
  readonly editor: Editor
  readonly map: CopyPlaces
  readonly frame: HTMLElement
  readonly sentences: readonly Sentence[]
  readonly current: number | null
  readonly onGo: (index: number) => void
}
type Segment = { readonly index: number; readonly top: number; readonly height: number }

const BEYOND = 800
const STEP = 600
const TYPING_PAUSE_MS = 200

/** A thin line along the text, a piece for each sentence near the viewport; the others cost nothing. */
export const CoverageRail = memo(function CoverageRail({
  editor,
  map,
  frame,
  sentences,
  current,
  onGo,
}: RailProps) {
  const [segments, setSegments] = useState<readonly Segment[]>([])
  const [hovered, setHovered] = useState<Segment | null>(null)
  useEffect(() => {
    let at = Number.NaN
    let request = 0
    let resting = 0
    const isFlying = watchSpeed()
    const measure = () => {
      const near = segmentsNear({ editor, map, frame, sentences })
      startTransition(() => setSegments(near))
    }
    const onScroll = ({ timeStamp }: Event) => {
      window.clearTimeout(resting)
      const step = Math.floor(window.scrollY / STEP)
      const isFast = isFlying(window.scrollY, timeStamp)
      if (step === at) return
      if (isFast) {
        resting = window.setTimeout(later, RESTS_AFTER_MS)
        return
      }
      at = step
      later()
    }
    const later = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(measure)
    }
    // Typing moves the sentences behind it; a pause is soon enough for a rail.
    let pause = 0
    const onTyping = () => {
      window.clearTimeout(pause)
      pause = window.setTimeout(later, TYPING_PAUSE_MS)
    }
    later()
    const watch = new ResizeObserver(later)
    watch.observe(frame)
    window.addEventListener('scroll', onScroll, { passive: true })
    editor.on('update', onTyping)
    return () => {
      cancelAnimationFrame(request)
      window.clearTimeout(pause)
      window.clearTimeout(resting)
      editor.off('update', onTyping)
      watch.disconnect()
      window.removeEventListener('scroll', onScroll)
    }
  }, [editor, map, frame, sentences])
  const shown = hovered === null ? undefined : sentences[hovered.index]
  return (
    <div aria-hidden className="coverage-rail" onPointerLeave={() => setHovered(null)}>
      {segments.map((segment) => {
        const sentence = sentences[segment.index]
        return sentence ? (
          <i
            key={segment.index}
            data-look={lookOf(sentence)}
            data-current={segment.index === current ? '' : undefined}
            style={{ top: segment.top, height: segment.height }}
            onPointerEnter={() => setHovered(segment)}
            onClick={() => onGo(segment.index)}
          />
        ) : null
      })}
      {shown && hovered ? (
        <p
          className="absolute left-4 z-30 w-max max-w-72 rounded bg-tip px-2 py-1 text-xs text-on-tip shadow-popup"
          style={{ top: hovered.top }}
        >
          {sentenceWords(shown)}
          {shown.at === null ? null : (
            <>
              {' · '}
              <TimeAgo at={shown.at} />
            </>
          )}
        </p>
      ) : null}
    </div>
  )
})

type Near = Pick<RailProps, 'editor' | 'map' | 'frame' | 'sentences'>

function segmentsNear({ editor, map, frame, sentences }: Near): readonly Segment[] {
  if (editor.isDestroyed) return []
  const { top } = frame.getBoundingClientRect()
  const near = nearText(editor, map, BEYOND)
  const { from, to } = sentencesTouched(sentences, { start: near.from, end: near.to })
  const segments: Segment[] = []
  let floor = -1
  const beginOf = (sentence: Sentence) => editor.view.coordsAtPos(map.toPosition(sentence.start), 1)
  let upcoming: ReturnType<typeof beginOf> | undefined
  for (let index = from; index < to; index += 1) {
    const sentence = sentences[index]
    if (sentence === undefined) continue
    const begin = upcoming ?? beginOf(sentence)
    const end = editor.view.coordsAtPos(map.toPosition(sentence.end, 'end'), -1)
    // Sentences that share a line share its height.
    const start = Math.max(begin.top - top, floor)
    const bottom = Math.max(end.bottom - top, start + 5)
    const next = sentences[index + 1]
    upcoming = next && beginOf(next)
    const shares = upcoming !== undefined && upcoming.top < end.bottom - 2
    const height = Math.round(bottom - start - (shares ? (end.bottom - end.top) / 2 : 0)) - 2
    segments.push({ index, top: Math.round(start) + 1, height: Math.max(height, 3) })
    floor = shares ? start + height + 2 : -1
  }
  return segments
}
