'use client'

import { MessageSquare } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { MarkOffer } from '@/components/coverage/mark-offer'
import { DecisionBar } from '@/components/review/decision-bar'
import { useRoom, useRoomState } from '@/components/review/room-context'
import { RefusedWithdrawal } from '@/components/suggest/refused-withdrawal'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { cardElementId } from '@/lib/editor/card-relation'
import { kindLooks, stateLooks } from './annotation-words'
import { CardActions } from './card-actions'
import { CardContent } from './card-content'
import { CardHead } from './card-head'
import { CitationList } from './citation-list'
import { DemandList } from './demand-list'
import { EditCard } from './edit-card'
import { Thread } from './thread'
import { rightsTo } from './annotation-rights'

type CardProps = { readonly annotation: Annotation; readonly showQuote?: boolean }

/** An annotation beside its words: a few quiet lines, all of it when it is the active one. */
export function AnnotationCard({ annotation, showQuote = false }: CardProps) {
  const { dispatch } = useRoom()
  const state = useRoomState()
  const active = state.activeId === annotation.id
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (active && state.focus === 'card') card.current?.focus({ preventScroll: true })
  }, [active, state.focus, state.wishes])
  const activate = () => {
    if (!active) dispatch({ type: 'activate', id: annotation.id })
  }
  return (
    <article
      ref={card}
      tabIndex={active ? -1 : 0}
      aria-label={`${kindLooks[annotation.kind].label}, ${stateLooks[annotation.state].label.toLowerCase()}: ${shortQuote(annotation)}`}
      aria-current={active || undefined}
      id={cardElementId(annotation.id)}
      data-card={annotation.id}
      onClick={activate}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.target !== card.current && !event.defaultPrevented) {
          event.stopPropagation()
          card.current?.focus()
          return
        }
        if (event.key !== 'Enter' || event.target !== card.current || active) return
        event.preventDefault()
        dispatch({ type: 'activate', id: annotation.id, focus: 'card' })
      }}
      className={`flex scroll-mt-36 scroll-mb-4 flex-col gap-2 rounded-lg border px-3 py-2 transition-shadow ${
        active
          ? 'border-line-strong bg-raised shadow-popup'
          : 'cursor-pointer border-line bg-transparent hover:bg-raised'
      }`}
    >
      <CardHead annotation={annotation} active={active} />
      {showQuote && annotation.kind !== 'correction' ? (
        <blockquote className="line-clamp-2 border-l-2 border-line-strong pl-2 font-serif text-sm text-muted">
          {annotation.anchor.exact}
        </blockquote>
      ) : null}
      {active && state.editingId === annotation.id ? (
        <EditCard annotation={annotation} />
      ) : (
        <CardContent annotation={annotation} active={active} />
      )}
      <RefusedWithdrawal annotation={annotation} />
      {active && state.editingId !== annotation.id ? <ActiveParts annotation={annotation} /> : null}
      {active ? null : <Traces annotation={annotation} />}
    </article>
  )
}

type PartsProps = { readonly annotation: Annotation }

/** What only an open card shows: sources, decisions, what can be done, the thread. It stays as it is while one types on. */
export const ActiveParts = memo(function ActiveParts({ annotation }: PartsProps) {
  const { me, article } = useRoom()
  return (
    <>
      <CitationList citations={annotation.citations} />
      <DemandList demands={annotation.demands} />
      <DecisionBar annotation={annotation} />
      <CardActions annotation={annotation} />
      <MarkOffer annotation={annotation} />
      {rightsTo(annotation, me, article).comment ? <Thread annotation={annotation} /> : null}
    </>
  )
})

/** What a card at rest says of what is inside. */
function Traces({ annotation }: { readonly annotation: Annotation }) {
  const { citations, commentCount, correction } = annotation
  const linked = correction?.claim ?? null
  if (citations.length === 0 && commentCount === 0 && linked === null) return null
  return (
    <p className="flex items-center gap-3 text-xs text-muted">
      {linked === null ? null : <span>Claim{linked.verdict === null ? '' : `: ${linked.verdict}`}</span>}
      {citations.length === 0 ? null : (
        <span>
          {citations.length} {citations.length === 1 ? 'source' : 'sources'}
        </span>
      )}
      {commentCount === 0 ? null : (
        <span className="inline-flex items-center gap-1">
          <MessageSquare aria-hidden size={12} /> {commentCount}
          <span className="sr-only">{commentCount === 1 ? 'comment' : 'comments'}</span>
        </span>
      )}
    </p>
  )
}

function shortQuote({ anchor }: Annotation): string {
  const quote = anchor.exact.replaceAll('\n', ' ')
  return quote.length > 60 ? `${quote.slice(0, 60)}…` : quote
}
