'use client'

import type { Editor } from '@tiptap/react'
import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react'
import { isOpen } from '@/components/annotations/annotation-filter'
import { kindsFor } from '@/components/annotations/annotation-rights'
import { CoverageLayer, type CoverageHandle } from '@/components/coverage/coverage-layer'
import { CopyView } from '@/components/editor/copy-view'
import { SelectionBar } from '@/components/editor/selection-bar'
import { isAvailable } from '@/components/palette/available-acts'
import { RoomPalette } from '@/components/palette/room-palette'
import { OthersNews } from '@/components/presence/others-news'
import { PresenceTicks } from '@/components/presence/presence-ticks'
import { useSayPresence } from '@/components/presence/use-say-presence'
import { OwnCorrections } from '@/components/suggest/own-corrections'
import { SuggestProvider } from '@/components/suggest/suggest-context'
import { useMode } from '@/components/suggest/use-mode'
import { useSuggestRoom } from '@/components/suggest/use-suggest-room'
import { sayDone } from '@/components/ui/toaster'
import type { AnnotationSpans } from '@/lib/core/annotations/annotation-contract'
import type { Article } from '@/lib/core/articles/article-contract'
import { liveCopyMap } from '@/lib/editor/suggest/copy-map'
import { AnnotationsSheet } from './annotations-sheet'
import { KeysSheet } from './keys-sheet'
import type { RoomAct } from './keys'
import { RoomAside } from './room-aside'
import { RoomBar } from './room-bar'
import { RoomProvider, type Me, type RoomValue } from './room-context'
import { RoomNotices, Slug } from './room-notices'
import { emptyRoom, reduceRoom, type Draft } from './room-state'
import { useDrafts } from './use-drafts'
import { useFollowActive } from './use-follow-active'
import { useLinkedAnnotation } from './use-linked-annotation'
import { useRoomData } from './use-room-data'
import { useRoomActs } from './use-room-acts'
import { useRoomKeys } from './use-room-keys'
import { useHighlights, useShown, useStartOf } from './use-shown'
import { useSteady } from './use-steady'
import { useWide } from './use-wide'

type RoomProps = {
  readonly first: Article
  readonly me: Me
  readonly verdicts: readonly string[]
  /** where the desk's events stood when the page was made */
  readonly sequence: number
  /** where everything stands, or the first of it: then all follows the page */
  readonly spans: AnnotationSpans
  readonly isAll: boolean
}

/** Where an article is checked: the copy, and beside it everything that is attached to it. */
export function Room({ first, me, verdicts, sequence, spans, isAll }: RoomProps) {
  const {
    article,
    latest,
    map: revisionMap,
    annotations,
    drawn,
    isLoaded,
    cache,
    connection,
  } = useRoomData(first, sequence, spans, isAll)
  // A mark is painted before what follows from it: cards, numbers, lists.
  const listed = useDeferredValue(annotations)
  const kinds = useMemo(() => kindsFor(me, article), [me, article])
  const [state, dispatch] = useReducer(reduceRoom, emptyRoom)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [sheetOpen, setSheetOpen] = useState(false)
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
    activeStart: useStartOf(state.activeId, listed),
  })

  const [mode, chooseMode] = useMode(me, first.status === 'open')
  const setMode = useSteady(chooseMode)
  const { suggest, ownIds } = useSuggestRoom({ editor, article, myId: me.id, cache, dispatch })
  const highlights = useHighlights(drawn, ownIds, state)
  const { filtered, placed, lost } = useShown(listed, useDeferredValue(ownIds), state)

  const activate = useCallback(
    (id: string | null, focus: 'card' | 'copy' | null) => {
      dispatch({ type: 'activate', id, focus })
      if (!wide && id !== null) setSheetOpen(true)
    },
    [wide, setSheetOpen],
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
    [wide, setSheetOpen],
  )
  const acts = useRoomActs({
    editor,
    map,
    text: article.text,
    kinds,
    state,
    dispatch,
    annotations,
    coverage,
    activate,
    compose,
    onMode: setMode,
    onPalette: () => setPaletteOpen(true),
    onSheet: () => setKeysOpen(true),
  })
  useRoomKeys(!keysOpen && !paletteOpen, acts.run)
  const onHit = useSteady((ids: readonly string[]) => {
    const at = state.activeId === null ? -1 : ids.indexOf(state.activeId)
    activate(ids[(at + 1) % ids.length] ?? null, null)
  })
  const onPass = useCallback(() => coverage.current?.run('pass'), [])
  const onKeys = useCallback(() => setKeysOpen(true), [])
  const isActAvailable = useSteady((act: RoomAct) =>
    isAvailable(act, { editor, role: me.role, kinds, activeId: state.activeId, annotations, placed }),
  )
  const onFound = useCallback((id: string) => activate(id, 'card'), [activate])

  const room = useMemo<RoomValue>(
    () => ({ article, me, verdicts, dispatch, cache, compose, keepKey }),
    [article, me, verdicts, dispatch, cache, compose, keepKey],
  )
  return (
    <RoomProvider room={room} state={state} annotations={listed}>
      <SuggestProvider value={suggest}>
        {suggest ? (
          <OwnCorrections
            outbox={suggest.outbox}
            articleId={article.id}
            myId={me.id}
            ids={ownIds}
            annotations={listed}
            isLoaded={isLoaded}
          />
        ) : null}
        <RoomBar
          status={latest.status}
          coverage={latest.coverage}
          mode={kinds.includes('correction') ? mode : null}
          onMode={setMode}
          onGo={acts.goOpen}
          onKeys={onKeys}
          onPass={onPass}
          onGoTo={acts.goTo}
        />
        <OthersNews />
        <div className="mx-auto grid max-w-[68rem] grid-cols-1 gap-x-10 px-4 pt-8 pb-[65dvh] sm:px-8 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem] lg:pb-[50vh]">
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
                mode={suggest !== null && kinds.includes('correction') ? mode : 'read'}
                onRefused={sayDone}
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
                <SelectionBar editor={editor} kinds={kinds} frame={frame} onChoose={acts.composeHere} />
              ) : null}
            </div>
          </div>
          {wide ? (
            <RoomAside
              editor={editor}
              map={map}
              placed={placed}
              lost={lost}
              isEmpty={isLoaded && listed.length === 0 && state.drafts.length === 0}
              mode={mode}
              kinds={kinds}
            />
          ) : null}
        </div>
        {wide ? null : (
          <AnnotationsSheet
            open={sheetOpen}
            onOpenChange={setSheetOpen}
            annotations={filtered}
            left={listed.filter(isOpen).length}
          />
        )}
        <RoomPalette
          articleId={article.id}
          open={paletteOpen}
          onOpenChange={setPaletteOpen}
          isAvailable={isActAvailable}
          onRun={acts.run}
          onGoTo={onFound}
        />
        <KeysSheet open={keysOpen} onOpenChange={setKeysOpen} />
      </SuggestProvider>
    </RoomProvider>
  )
}
