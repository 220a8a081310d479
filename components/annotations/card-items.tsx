'use client'

import { useMemo } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { useRoom } from '@/components/review/room-context'
import type { Draft } from '@/components/review/room-state'
import { useSuggest, type SuggestValue } from '@/components/suggest/suggest-context'
import { SuggestionCard } from '@/components/suggest/suggestion-card'
import { useOutboxView } from '@/components/suggest/use-outbox'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { matches } from './annotation-filter'
import { ComposeCard } from './compose-card'
import { LoadedCard } from './loaded-card'

/** What has a card. `key` stays the same while a suggestion becomes an annotation; `start` is of the revision's text. */
export type CardItem = { readonly id: string; readonly key: string; readonly start: number } & (
  | { readonly type: 'annotation'; readonly place: AnnotationPlace }
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion; readonly suggest: SuggestValue }
  | { readonly type: 'draft'; readonly draft: Draft }
)

/** Annotations, the person's own suggestions and open forms, in the order of the text. */
export function useCardItems(annotations: readonly AnnotationPlace[]): readonly CardItem[] {
  const { me, state } = useRoom()
  const { filter, drafts, activeId } = state
  const suggest = useSuggest()
  const view = useOutboxView(suggest?.outbox ?? null)
  const suggestions = view?.suggestions ?? NONE
  const known = view?.known
  const placed = useMemo(() => annotations.map(itemOfPlace), [annotations])
  return useMemo(() => {
    const passes = ({ id }: Suggestion) =>
      id === activeId ||
      matches(
        {
          ...unsaved,
          id,
          state: known?.get(id)?.state ?? 'proposed',
          createdBy: { id: me.id, name: me.name },
        },
        filter,
      )
    const own = suggest === null ? [] : suggestions.filter(passes)
    return [
      ...placed,
      ...(suggest === null ? [] : own.map((one) => itemOfSuggestion(one, suggest))),
      ...drafts.map((draft): CardItem => ({
        type: 'draft',
        id: draft.key,
        key: draft.key,
        start: draft.start,
        draft,
      })),
    ].sort((a, b) => a.start - b.start)
  }, [placed, suggestions, known, suggest, drafts, filter, activeId, me])
}

const NONE: readonly Suggestion[] = []
const unsaved = {
  kind: 'correction',
  version: 0,
  appliedIn: null,
  anchor: { start: 0, end: 0, state: 'exact' },
} as const

function itemOfPlace(place: AnnotationPlace): CardItem {
  return {
    type: 'annotation',
    id: place.id,
    key: place.id,
    start: place.anchor.start ?? Number.MAX_SAFE_INTEGER,
    place,
  }
}

function itemOfSuggestion(suggestion: Suggestion, suggest: SuggestValue): CardItem {
  const { id, start } = suggestion
  return { type: 'suggestion', id, key: suggest.keyOf(id), start, suggestion, suggest }
}

type CardOfProps = { readonly item: CardItem; readonly showQuote?: boolean }

export function CardOf({ item, showQuote = false }: CardOfProps) {
  switch (item.type) {
    case 'annotation':
      return <LoadedCard place={item.place} showQuote={showQuote} />
    case 'suggestion':
      return <SuggestionCard suggestion={item.suggestion} suggest={item.suggest} />
    case 'draft':
      return (
        <div data-card={item.id} className="rounded-lg border border-line-strong bg-raised p-3 shadow-popup">
          <ComposeCard draft={item.draft} />
        </div>
      )
  }
}
