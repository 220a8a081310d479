'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { startOf } from '@/components/data/annotation-place'
import { sayDone } from '@/components/ui/toaster'
import { useRoom, useRoomAnnotations, useRoomState } from '@/components/review/room-context'
import type { Span } from '@/lib/core/anchors/span'
import type { Coverage, CoverageState } from '@/lib/core/coverage/coverage-contract'
import { sentencesTouched } from '@/lib/core/coverage/sentences-touched'
import { roleMay } from '@/lib/core/policy/permissions'
import { selectedSpan } from '@/lib/editor/selected-span'
import type { CopyPlaces } from '@/lib/editor/suggest/copy-map'
import { nextUnmarked, sentenceAt } from './next-sentence'
import { useCoverage, useMark } from './use-coverage'

export type SentenceWalk = {
  readonly coverage: Coverage | null
  /** index of the sentence that the keyboard is at */
  readonly current: number | null
  readonly mayMark: boolean
  readonly isPass: boolean
  readonly setPass: (on: boolean) => void
  readonly goTo: (index: number) => void
  readonly step: (by: 1 | -1) => void
  readonly nextOpen: (by: 1 | -1) => void
  /** Marks what is selected, else the current sentence, and goes on. */
  readonly mark: (state: CoverageState) => void
}

type Place = { readonly editor: Editor; readonly map: CopyPlaces }

/** Where somebody is among the sentences, and the ways on. */
export function useSentenceWalk(place: Place): SentenceWalk {
  const { editor, map } = place
  const { article, me } = useRoom()
  const coverage = useCoverage(article.id)
  const send = useMark(article.id, me)
  const [current, setCurrent] = useState<number | null>(null)
  const [isPass, setIsPass] = useState(false)
  const sentences = coverage?.sentences ?? []
  useFollowCaret(place, coverage, setCurrent)
  useFollowCard(sentences, current, setCurrent)
  const goTo = (index: number) => {
    const sentence = sentences[index]
    if (sentence === undefined) return
    // Words that were selected before would be marked in its place.
    if (editor.isFocused && !editor.state.selection.empty) {
      editor.commands.setTextSelection(map.toPosition(sentence.start))
    }
    setCurrent(index)
    const { top } = editor.view.coordsAtPos(map.toPosition(sentence.start), 1)
    if (top < 130 || top > window.innerHeight - (isPass ? 330 : 160)) {
      window.scrollBy({ top: top - window.innerHeight / 4 })
    }
  }
  const nextOpen = (by: 1 | -1) => {
    const next = nextUnmarked(sentences, current, by)
    if (next === null) sayDone('No sentence is left to look at.', 'walk')
    else goTo(next)
  }
  const mark = (state: CoverageState) => {
    const selected = selectedIn(place, article.text)
    if (selected !== null) {
      send(selected, state)
      return
    }
    const sentence = current === null ? undefined : sentences[current]
    if (sentence === undefined) {
      nextOpen(1)
      return
    }
    // The pass has its own way back, and the message would cover its controls.
    send(sentence, state, isPass)
    if (state === 'open') return
    const next = nextUnmarked(sentences, current, 1)
    if (next !== null && next !== current) goTo(next)
  }
  const setPass = (on: boolean) => {
    setIsPass(on)
    if (on && current === null) goTo(nextUnmarked(sentences, null, 1) ?? 0)
  }
  return {
    coverage,
    current,
    mayMark: roleMay(me.role, 'mark sentences'),
    isPass,
    setPass,
    goTo,
    step: (by) => goTo(Math.min(Math.max((current ?? -1) + by, 0), sentences.length - 1)),
    nextOpen,
    mark,
  }
}

/** The selected words of the copy, as offsets of the revision, while it or the bar above them has the keyboard. */
function selectedIn({ editor, map }: Place, text: string): Span | null {
  const isAsked = editor.isFocused || document.activeElement?.closest('[data-selection-bar]')
  if (!isAsked || editor.state.selection.empty) return null
  const span = selectedSpan(editor.state, text, map)
  return span.start < span.end ? span : null
}

function useFollowCaret(
  { editor, map }: Place,
  coverage: Coverage | null,
  go: (index: number) => void,
): void {
  useEffect(() => {
    if (coverage === null) return
    const look = () => {
      if (!editor.isFocused) return
      const at = sentenceAt(coverage.sentences, map.toOffset(editor.state.selection.head))
      if (at !== null) go(at)
    }
    editor.on('selectionUpdate', look)
    return () => {
      editor.off('selectionUpdate', look)
    }
  }, [editor, map, coverage, go])
}

/** A card that is gone to takes the walk along, unless it stands on the sentence that one is at. */
function useFollowCard(
  sentences: readonly Span[],
  current: number | null,
  go: (index: number) => void,
): void {
  const annotations = useRoomAnnotations()
  const state = useRoomState()
  // Not the id: one's own suggestion gets another when it is saved, and then nobody has gone anywhere.
  const [seen, setSeen] = useState(state.wishes)
  if (seen === state.wishes) return
  setSeen(state.wishes)
  const active = annotations.find(({ id }) => id === state.activeId)
  if (active === undefined || startOf(active) === null) return
  const { from, to } = sentencesTouched(sentences, active)
  if (from < to && (current === null || current < from || current >= to)) go(from)
}
