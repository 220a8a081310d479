'use client'

import type { Editor } from '@tiptap/react'
import { memo } from 'react'
import { EmptyHint } from '@/components/annotations/empty-hint'
import { FilterBar } from '@/components/annotations/filter-bar'
import { Margin } from '@/components/annotations/margin'
import type { MarginMap } from '@/components/annotations/margin-layout'
import { Tray } from '@/components/annotations/tray'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import type { Mode } from '@/lib/editor/suggest/suggest-state'

type AsideProps = {
  readonly editor: Editor | null
  readonly map: MarginMap
  readonly placed: readonly AnnotationPlace[]
  readonly lost: readonly AnnotationPlace[]
  /** nothing is attached to the article, and no form is open */
  readonly isEmpty: boolean
  readonly mode: Mode
  readonly kinds: readonly AnnotationKind[]
}

/** On a wide page: the cards beside their words, below what filters them. */
export const RoomAside = memo(function RoomAside(props: AsideProps) {
  const { editor, map, placed, lost, isEmpty, mode, kinds } = props
  return (
    <aside aria-label="Annotations" className="hidden min-w-0 lg:block">
      <div className="sticky top-[93px] z-20 -mx-2 bg-surface px-2 pt-2 pb-2">
        <FilterBar />
      </div>
      <Tray annotations={lost} />
      {isEmpty && kinds.length > 0 ? (
        <EmptyHint typing={mode === 'suggest' && kinds.includes('correction')} />
      ) : null}
      {editor ? <Margin editor={editor} map={map} annotations={placed} /> : null}
    </aside>
  )
})
