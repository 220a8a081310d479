'use client'

import { useDeferredValue, useMemo } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { Question } from '@/components/data/outbox-desk'
import { useRoom, useRoomState } from '@/components/review/room-context'
import { QuestionCard } from '@/components/suggest/question-card'
import { useSuggest } from '@/components/suggest/suggest-context'
import { SuggestionCard } from '@/components/suggest/suggestion-card'
import { useOutboxView } from '@/components/suggest/use-outbox'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { matches } from './annotation-filter'
import { cardKey, itemOfQuestion, itemOfSuggestion, joinedWith, withAmong, type CardItem } from './card-item'
import { CompetingCard } from './competing-card'
import { ComposeCard } from './compose-card'
import { LoadedCard } from './loaded-card'

/** Annotations, the person's own suggestions and open forms, in the order of the text. */
export function useCardItems(annotations: readonly AnnotationPlace[]): readonly CardItem[] {
  const { me } = useRoom()
  const { filter, drafts, activeId } = useRoomState()
  const suggest = useSuggest()
  // A letter that is typed is painted before its card.
  const view = useDeferredValue(useOutboxView(suggest?.outbox ?? null))
  const suggestions = view?.suggestions ?? NONE
  const known = view?.known
  const questions = view?.questions ?? NO_QUESTIONS
  const refused = view?.refused
  return useMemo(() => {
    const passes = ({ id }: Suggestion) =>
      id === activeId ||
      matches(
        {
          ...unsaved,
          state: known?.get(id)?.state ?? 'proposed',
          createdBy: { id: me.id, name: me.name },
        },
        filter,
      )
    const own = suggest === null ? [] : suggestions.filter(passes)
    const corrections = suggest === null ? [] : own.map((one) => itemOfSuggestion(one, suggest))
    return withAmong<CardItem>(joinedWith(annotations, corrections), [
      ...drafts.map((draft) => ({ type: 'draft', id: draft.key, start: draft.start, draft }) as const),
      ...(suggest === null
        ? []
        : questions.flatMap((one) => (refused?.has(one.id) === true ? [itemOfQuestion(one, suggest)] : []))),
    ])
  }, [annotations, suggestions, known, questions, refused, suggest, drafts, filter, activeId, me])
}

const NONE: readonly Suggestion[] = []
const NO_QUESTIONS: readonly Question[] = []
const unsaved = {
  kind: 'correction',
  appliedIn: null,
} as const

type CardOfProps = { readonly item: CardItem; readonly showQuote?: boolean }

export function CardOf({ item, showQuote = false }: CardOfProps) {
  switch (item.type) {
    case 'annotation':
      return <LoadedCard place={item} showQuote={showQuote} />
    case 'suggestion':
      return <SuggestionCard suggestion={item.suggestion} suggest={item.suggest} />
    case 'competing':
      return (
        <CompetingCard members={item.members}>
          {item.members.map((member) => (
            <CardOf key={cardKey(member)} item={member} showQuote={showQuote} />
          ))}
        </CompetingCard>
      )
    case 'question':
      return <QuestionCard question={item.question} suggest={item.suggest} />
    case 'draft':
      return (
        <div data-card={item.id} className="rounded-lg border border-line-strong bg-raised p-3 shadow-popup">
          <ComposeCard draft={item.draft} />
        </div>
      )
  }
}
