'use client'

import type { Editor } from '@tiptap/react'
import { memo, useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useSteady } from '@/components/review/use-steady'
import type { CopyPlaces } from '@/lib/editor/suggest/copy-map'
import type { CoverageAct } from './coverage-act'
import { CheckingPass } from './checking-pass'
import { CoverageMap } from './coverage-map'
import { CoverageRail } from './coverage-rail'
import { useDrawCurrent } from './use-draw-current'
import { useSentenceWalk } from './use-sentence-walk'
import './coverage.css'

export type CoverageHandle = { readonly run: (act: CoverageAct) => void }

type LayerProps = {
  readonly editor: Editor
  readonly map: CopyPlaces
  readonly frame: HTMLElement
  readonly ref: Ref<CoverageHandle>
}

/** What is checked, drawn along the copy, and the ways through it. Its state is its own: the room is not drawn again. */
export const CoverageLayer = memo(function CoverageLayer({ editor, map, frame, ref }: LayerProps) {
  const walk = useSentenceWalk({ editor, map })
  const onGo = useSteady(walk.goTo)
  const sentences = walk.coverage?.sentences ?? []
  useDrawCurrent(editor, map, walk.current === null ? undefined : sentences[walk.current])
  useEffect(() => {
    frame.toggleAttribute('data-pass', walk.isPass)
  }, [frame, walk.isPass])
  const waiting = useRef<CoverageAct | null>(null)
  const run = (act: CoverageAct) => {
    if (act === 'next') walk.nextOpen(1)
    else if (act === 'before') walk.nextOpen(-1)
    else if (act === 'pass') walk.setPass(!walk.isPass)
    else if (walk.mayMark) walk.mark(act)
  }
  useImperativeHandle(ref, () => ({
    run: (act) => {
      if (walk.coverage === null) waiting.current = act
      else run(act)
    },
  }))
  // What was asked for before the desk had said what is checked.
  useEffect(() => {
    const act = waiting.current
    if (walk.coverage === null || act === null) return
    waiting.current = null
    run(act)
  })
  if (sentences.length === 0) return null
  return (
    <>
      <CoverageRail
        editor={editor}
        map={map}
        frame={frame}
        sentences={sentences}
        current={walk.current}
        onGo={onGo}
      />
      <CoverageMap sentences={sentences} onGo={onGo} />
      {walk.isPass ? <CheckingPass walk={walk} /> : null}
    </>
  )
})
