'use client'

import type { Editor } from '@tiptap/react'
import { useCallback, useMemo, useReducer, useRef, useState } from 'react'
import { isAnchored, isOpen, matches, nextOpen } from '@/components/annotations/annotation-filter'
import { kindsFor } from '@/components/annotations/annotation-rights'
import { FilterBar } from '@/components/annotations/filter-bar'
import { Margin } from '@/components/annotations/margin'
import { Tray } from '@/components/annotations/tray'
import { CoverageLayer, type CoverageHandle } from '@/components/coverage/coverage-layer'
import { useKept } from '@/components/data/use-kept'
import { CopyView } from '@/components/editor/copy-view'
import { SelectionBar } from '@/components/editor/selection-bar'
import { RoomPalette } from '@/components/palette/room-palette'
import { OthersNews } from '@/components/presence/others-news'
import { PresenceTicks } from '@/components/presence/presence-ticks'
import { useSayPresence } from '@/components/presence/use-say-presence'
import { sayDone } from '@/components/ui/toaster'
import type { AnnotationKind, AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import type { Article } from '@/lib/core/articles/article-contract'
import { selectedSpan } from '@/lib/editor/selected-span'
import { liveCopyMap } from '@/lib/editor/suggest/copy-map'
import { AnnotationsSheet } from './annotations-sheet'
import type { RoomAct } from './keys'
import { KeysSheet } from './keys-sheet'
import { RoomBar } from './room-bar'
import { RoomProvider, type Me, type RoomValue } from './room-context'
import { RoomNotices, Slug } from './room-notices'
import { draftFor, emptyRoom, reduceRoom, type Draft } from './room-state'
import { useDrafts } from './use-drafts'
import { useFollowActive } from './use-follow-active'
import { useLinkedAnnotation } from './use-linked-annotation'
import { useRoomData } from './use-room-data'
import { pressInCard, useRoomKeys } from './use-room-keys'
import { useShown } from './use-shown'
import { useWide } from './use-wide'

type RoomProps = {
  readonly first: Article
  readonly me: Me
  readonly verdicts: readonly string[]
  /** where the desk's events stood when the page was made */
  readonly sequence: number
  /** where everything stands; null when it follows the page */
  readonly spans: AnnotationSpans | null
}

/** Where an article is checked: the copy, and beside it everything that is attached to it. */
export function Room({ first, me, verdicts, sequence, spans }: RoomProps) {
  const {
    article,
    latest,
    map: revisionMap,
    annotations,
    isLoaded,
    cache,
    connection,
  } = useRoomData(first, sequence, spans)
  const kinds = kindsFor(me, article)
  const [state, dispatch] = useReducer(reduceRoom, emptyRoom)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [sheetOpen, setSheetOpen] = useState(false)
  const letters = useKept('stet:letter-keys', true)
  const wide = useWide()
  const coverage = useRef<CoverageHandle>(null)

  const keepKey = useCallback((form: string) => `stet:room:${me.id}:${first.id}:${form}`, [me.id, first.id])
  useDrafts(state, dispatch, article.text, keepKey)
  const map = useMemo(() => (editor ? liveCopyMap(editor) : revisionMap), [editor, revisionMap])
  useFollowActive(editor, map, state, annotations)
  useSayPresence({
    articleId: first.id,
    editor,
    toOffset: map.toOffset,
    activeStart: annotations.find(({ id }) => id === state.activeId)?.anchor.start ?? null,
  })

  const { filtered, placed, lost, highlights } = useShown(annotations, state)

  const activate = useCallback(
    (id: string | null, focus: 'card' | 'copy' | null) => {
      dispatch({ type: 'activate', id, focus })
      if (!wide && id !== null) setSheetOpen(true)
    },
    [wide],
  )
  const linkMissing = useLinkedAnnotation({
    ready: editor !== null && isLoaded,
    annotations,
    activate: (id) => activate(id, 'card'),
  })
  const compose = useCallback(
    (draft: Draft) => {
      dispatch({ type: 'compose', draft })
      if (!wide) setSheetOpen(true)
    },
    [wide],
  )
  const composeHere = (kind: AnnotationKind) => {
    if (editor === null || !kinds.includes(kind)) return
    const span = selectedSpan(editor.state, article.text, map)
    if (span.start === span.end && (kind !== 'correction' || !editor.isFocused)) {
      sayDone('Select words in the copy first.')
      return
    }
    compose(draftFor(kind, span, article.text))
  }
  const go = (step: 1 | -1, open: boolean) => {
    const list = open ? annotations.filter(isAnchored) : placed
    const id = nextOpen(list, state.activeId, step, open ? isOpen : () => true)
    if (id === null) return
    const target = annotations.find((one) => one.id === id)
    if (target && !matches(target, state.filter)) dispatch({ type: 'filter', filter: emptyRoom.filter })
    activate(id, 'card')
  }
  const goTo = (start: number) => {
    if (editor === null) return
    const { top } = editor.view.coordsAtPos(map.toPosition(start), 1)
    window.scrollBy({ top: top - window.innerHeight / 3 })
  }
  const goAcross = () => {
    if (editor === null) return
    if (document.activeElement?.closest('[data-card]')) {
      activate(state.activeId, 'copy')
      return
    }
    const caret = map.toOffset(editor.state.selection.head)
    const near = placed.find(({ anchor }) => (anchor.end ?? 0) >= caret) ?? placed.at(-1)
    if (near) activate(near.id, 'card')
  }
  const run = (act: RoomAct) => {
    if (keysOpen) return
    switch (act.type) {
      case 'compose':
        composeHere(act.kind)
        return
      case 'go':
        go(act.step, act.open)
        return
      case 'press':
        pressInCard(state.activeId, act.key)
        return
      case 'coverage':
        coverage.current?.run(act.act)
        return
      case 'text':
        editor?.commands.focus()
        return
      case 'across':
        goAcross()
        return
      case 'palette':
        setPaletteOpen(true)
        return
      case 'sheet':
        setKeysOpen(true)
        return
      case 'leave':
        activate(null, 'copy')
        return
    }
  }
  useRoomKeys(letters.value && !keysOpen && !paletteOpen, run)
  const onHit = (ids: readonly string[]) => {
    const at = state.activeId === null ? -1 : ids.indexOf(state.activeId)
    activate(ids[(at + 1) % ids.length] ?? null, null)
  }

  const room: RoomValue = { article, me, verdicts, annotations, state, dispatch, cache, compose, keepKey }
  return (
    <RoomProvider value={room}>
      <RoomBar
        status={latest.status}
        coverage={latest.coverage}
        onGo={(step) => go(step, true)}
        onKeys={() => setKeysOpen(true)}
        onPass={() => coverage.current?.run('pass')}
        onGoTo={goTo}
      />
      <OthersNews />
      <div className="mx-auto grid max-w-[68rem] grid-cols-1 gap-x-10 px-4 pt-8 pb-24 sm:px-8 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem] lg:pb-[50vh]">
        <div className="mx-auto w-full max-w-[37rem] lg:mr-0">
          <RoomNotices
            connection={connection}
            stale={latest.revision.number !== first.revision.number}
            linkMissing={linkMissing}
          />
          <Slug article={article} />
          <div ref={setFrame} className="relative">
            <CopyView
              doc={article.doc}
              highlights={highlights}
              activeId={state.activeId}
              onHit={onHit}
              onEditor={setEditor}
            />
            {editor && frame ? (
              <PresenceTicks editor={editor} frame={frame} toPosition={map.toPosition} />
            ) : null}
            {editor && frame ? (
              <CoverageLayer ref={coverage} editor={editor} map={map} frame={frame} />
            ) : null}
            {editor ? (
              <SelectionBar editor={editor} kinds={kinds} frame={frame} onChoose={composeHere} />
            ) : null}
          </div>
        </div>
        {wide ? (
          <aside aria-label="Annotations" className="hidden min-w-0 lg:block">
            <div className="sticky top-[93px] z-20 -mx-2 bg-surface px-2 pt-2 pb-2">
              <FilterBar />
            </div>
            <Tray annotations={lost} />
            {isLoaded && annotations.length === 0 && state.drafts.length === 0 && kinds.length > 0 ? (
              <p className="px-1 pt-4 text-sm text-muted">
                Select words in the copy to correct them, to check a claim or to ask the writer.
              </p>
            ) : null}
            {editor ? <Margin editor={editor} map={map} annotations={placed} /> : null}
          </aside>
        ) : null}
      </div>
      {wide ? null : (
        <AnnotationsSheet
          open={sheetOpen}
          onOpenChange={setSheetOpen}
          annotations={filtered}
          left={annotations.filter(isOpen).length}
        />
      )}
      <RoomPalette
        articleId={article.id}
        open={paletteOpen}
        onOpenChange={setPaletteOpen}
        onRun={run}
        onGoTo={(id) => activate(id, 'card')}
      />
      <KeysSheet
        open={keysOpen}
        onOpenChange={setKeysOpen}
        lettersOn={letters.value}
        onLetters={letters.set}
      />
    </RoomProvider>
  )
}
