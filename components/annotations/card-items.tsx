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
import { firstAt } from './near-items'

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
    return withAmong(placed, [
      ...(suggest === null ? [] : own.map((one) => itemOfSuggestion(one, suggest))),
      ...drafts.map((draft): CardItem => ({
        type: 'draft',
        id: draft.key,
        key: draft.key,
        start: draft.start,
        draft,
      })),
    ])
  }, [placed, suggestions, known, suggest, drafts, filter, activeId, me])
}

const NONE: readonly Suggestion[] = []
const unsaved = {
  kind: 'correction',
  version: 0,
  appliedIn: null,
  anchor: { start: 0, end: 0, state: 'exact' },
} as const

/** Puts the few among the many, which are in the order of the text. It is done at every key. */
function withAmong(many: readonly CardItem[], few: readonly CardItem[]): readonly CardItem[] {
  if (few.length === 0) return many
  if (few.length > 50) return [...many, ...few].sort((a, b) => a.start - b.start)
  const all = [...many]
  for (const one of few) all.splice(firstAt(all, one.start + 1), 0, one)
  return all
}

// What has not changed is the same item: its card is not drawn again.
const ofPlaces = new WeakMap<AnnotationPlace, CardItem>()
const ofSuggestions = new WeakMap<Suggestion, CardItem & { readonly type: 'suggestion' }>()

function itemOfPlace(place: AnnotationPlace): CardItem {
  const known = ofPlaces.get(place)
  if (known !== undefined) return known
  const { id, anchor } = place
  const start = anchor.start ?? Number.MAX_SAFE_INTEGER
  const item: CardItem = { type: 'annotation', id, key: id, start, place }
  ofPlaces.set(place, item)
  return item
}

function itemOfSuggestion(suggestion: Suggestion, suggest: SuggestValue): CardItem {
  const { id, start } = suggestion
  const key = suggest.keyOf(id)
  const known = ofSuggestions.get(suggestion)
  if (known?.suggest === suggest && known.key === key) return known
  const item = { type: 'suggestion', id, key, start, suggestion, suggest } as const
  ofSuggestions.set(suggestion, item)
  return item
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
