'use client'

import { useMemo } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { highlightOf, isAnchored, matches } from '@/components/annotations/annotation-filter'
import type { Highlight } from '@/lib/editor/highlight'
import { highlightOfDraft, type RoomState } from './room-state'

export type Shown = {
  /** what passes the filter, and the active one while it is looked at */
  readonly filtered: readonly AnnotationPlace[]
  /** of these, what has a place in the text */
  readonly placed: readonly AnnotationPlace[]
  /** what has lost its words */
  readonly lost: readonly AnnotationPlace[]
  readonly highlights: readonly Highlight[]
}

/** What of the annotations stands beside the copy and in it; the person's own in the working copy are shown by that. */
export function useShown(
  all: readonly AnnotationPlace[],
  ownIds: ReadonlySet<string>,
  { activeId, filter, drafts }: RoomState,
): Shown {
  const annotations = useMemo(() => passing(all, ({ id }) => !ownIds.has(id)), [all, ownIds])
  const active = annotations.find(({ id }) => id === activeId)
  // Most active ones pass anyway: then nothing is placed anew.
  const extraCard = active !== undefined && !matches(active, filter) ? active.id : null
  const drawn = { ...filter, state: 'text' as const }
  const extraMark = active !== undefined && !matches(active, drawn) ? active.id : null
  return {
    ...useLists(annotations, filter, extraCard),
    highlights: useHighlights(annotations, filter, extraMark, drafts),
  }
}

function useLists(
  annotations: readonly AnnotationPlace[],
  filter: RoomState['filter'],
  extra: string | null,
) {
  const filtered = useMemo(
    () => passing(annotations, (one) => matches(one, filter) || one.id === extra),
    [annotations, filter, extra],
  )
  const placed = useMemo(() => passing(filtered, isAnchored), [filtered])
  const lost = useMemo(
    () => annotations.filter((one) => !isAnchored(one) && (one.state !== 'withdrawn' || one.id === extra)),
    [annotations, extra],
  )
  return { filtered, placed, lost }
}

function useHighlights(
  annotations: readonly AnnotationPlace[],
  filter: RoomState['filter'],
  extra: string | null,
  drafts: RoomState['drafts'],
): readonly Highlight[] {
  return useMemo(() => {
    const drawn = { ...filter, state: 'text' as const }
    const shown = passing(annotations, (one) => isAnchored(one) && (matches(one, drawn) || one.id === extra))
    const isMark = (one: AnnotationPlace) => highlightOf(one) === one
    const marks = shown.every(isMark) ? shown : shown.flatMap((one) => highlightOf(one) ?? [])
    return drafts.length === 0 ? marks : [...marks, ...drafts.map(highlightOfDraft)]
  }, [annotations, filter, extra, drafts])
}

/** The same list when all pass: of ten thousand there is one list, and who follows it sees no change. */
function passing(
  annotations: readonly AnnotationPlace[],
  passes: (one: AnnotationPlace) => boolean,
): readonly AnnotationPlace[] {
  return annotations.every(passes) ? annotations : annotations.filter(passes)
}
