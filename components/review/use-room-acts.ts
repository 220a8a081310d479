'use client'

import type { Editor } from '@tiptap/react'
import type { Dispatch, RefObject } from 'react'
import { isAnchored, isOpen, matches, nextOpen } from '@/components/annotations/annotation-filter'
import { copyWithChanges } from '@/components/editor/copy-changes'
import type { CoverageHandle } from '@/components/coverage/coverage-layer'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { suggestionAt } from '@/components/suggest/suggestion-at'
import { sayDone } from '@/components/ui/toaster'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import { readPage } from '@/lib/editor/system-dispatch'
import { selectedSpan } from '@/lib/editor/selected-span'
import type { liveCopyMap } from '@/lib/editor/suggest/copy-map'
import type { Mode } from '@/lib/editor/suggest/suggest-state'
import type { RoomAct } from './keys'
import { draftFor, emptyRoom, type Draft, type RoomAction, type RoomState } from './room-state'
import { pressInCard } from './use-room-keys'
import { useSteady } from './use-steady'

type Room = {
  readonly editor: Editor | null
  readonly map: Pick<ReturnType<typeof liveCopyMap>, 'toOffset' | 'toPosition'>
  readonly text: string
  readonly kinds: readonly AnnotationKind[]
  readonly state: RoomState
  readonly dispatch: Dispatch<RoomAction>
  readonly annotations: readonly AnnotationPlace[]
  readonly coverage: RefObject<CoverageHandle | null>
  readonly activate: (id: string | null, focus: 'card' | 'copy' | null) => void
  readonly compose: (draft: Draft) => void
  readonly onMode: (mode: Mode) => void
  readonly onPalette: () => void
  readonly onSheet: () => void
}

/** What keys, bars and the palette do in the room; the same functions for as long as the page stands. */
export function useRoomActs(room: Room) {
  const { editor, map, kinds, state, annotations, activate } = room
  const composeHere = (kind: AnnotationKind) => {
    if (editor === null || !kinds.includes(kind)) return
    const span = selectedSpan(editor.state, room.text, map)
    if (span.start === span.end && (kind !== 'correction' || !editor.isFocused)) {
      sayDone('Select words in the copy first.')
      return
    }
    room.compose(draftFor(kind, span, room.text))
  }
  const placed = () => annotations.filter((one) => isAnchored(one) && matches(one, state.filter))
  const go = (step: 1 | -1, open: boolean) => {
    const list = open ? annotations.filter(isAnchored) : placed()
    const id = nextOpen(list, state.activeId, step, open ? isOpen : () => true)
    if (id === null) return
    const target = annotations.find((one) => one.id === id)
    if (target && !matches(target, state.filter)) room.dispatch({ type: 'filter', filter: emptyRoom.filter })
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
    const list = placed()
    const near = suggestionAt(editor.state) ?? (list.find(({ end }) => end >= caret) ?? list.at(-1))?.id
    if (near !== undefined) activate(near, 'card')
  }
  const run = (act: RoomAct) => {
    // The browser tells of a new selection only a moment after making it: a key pressed at once means the new one.
    if (editor) readPage(editor.view)
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
        room.coverage.current?.run(act.act)
        return
      case 'text':
        editor?.commands.focus()
        return
      case 'mode':
        room.onMode(act.mode)
        return
      case 'copy changes':
        if (editor) void copyWithChanges(editor)
        return
      case 'across':
        goAcross()
        return
      case 'palette':
        room.onPalette()
        return
      case 'sheet':
        room.onSheet()
        return
      case 'leave':
        activate(null, 'copy')
        return
    }
  }
  return {
    composeHere: useSteady(composeHere),
    goOpen: useSteady((step: 1 | -1) => go(step, true)),
    goTo: useSteady(goTo),
    run: useSteady(run),
  }
}
