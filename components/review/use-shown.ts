'use client'

import { useMemo } from 'react'
import { startOf, type AnnotationPlace } from '@/components/data/annotation-place'
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
}

/** What of the annotations stands beside the copy; the person's own in the working copy are shown by that. */
export function useShown(
  all: readonly AnnotationPlace[],
  ownIds: ReadonlySet<string>,
  { activeId, filter }: RoomState,
): Shown {
  const annotations = useOthers(all, ownIds)
  const active = useActive(annotations, activeId)
  // Most active ones pass anyway: then nothing is placed anew.
  const extra = active !== undefined && !matches(active, filter) ? active.id : null
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

/** What of the annotations is drawn in the copy, and the words of open forms. */
export function useHighlights(
  all: readonly AnnotationPlace[],
  ownIds: ReadonlySet<string>,
  { activeId, filter, drafts }: RoomState,
): readonly Highlight[] {
  const annotations = useOthers(all, ownIds)
  const active = useActive(annotations, activeId)
  const drawn = useMemo(() => ({ ...filter, state: 'text' as const }), [filter])
  const extra = active !== undefined && !matches(active, drawn) ? active.id : null
  return useMemo(() => {
    const shown = passing(annotations, (one) => isAnchored(one) && (matches(one, drawn) || one.id === extra))
    const isMark = (one: AnnotationPlace) => highlightOf(one) === one
    const marks = shown.every(isMark) ? shown : shown.flatMap((one) => highlightOf(one) ?? [])
    return drafts.length === 0 ? marks : [...marks, ...drafts.map(highlightOfDraft)]
  }, [annotations, drawn, extra, drafts])
}

/** Where one begins in the text; null when it has no place there, or there is none. */
export function useStartOf(id: string | null, annotations: readonly AnnotationPlace[]): number | null {
  return startOf(useActive(annotations, id))
}

function useOthers(all: readonly AnnotationPlace[], ownIds: ReadonlySet<string>): readonly AnnotationPlace[] {
  return useMemo(() => passing(all, ({ id }) => !ownIds.has(id)), [all, ownIds])
}

function useActive(
  annotations: readonly AnnotationPlace[],
  activeId: string | null,
): AnnotationPlace | undefined {
  return useMemo(
    () => (activeId === null ? undefined : annotations.find(({ id }) => id === activeId)),
    [annotations, activeId],
  )
}

/** The same list when all pass: of ten thousand there is one list, and who follows it sees no change. */
function passing(
  annotations: readonly AnnotationPlace[],
  passes: (one: AnnotationPlace) => boolean,
): readonly AnnotationPlace[] {
  return annotations.every(passes) ? annotations : annotations.filter(passes)
}
