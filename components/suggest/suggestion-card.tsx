'use client'

import type { Editor } from '@tiptap/react'
import { PenLine } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { ActiveParts } from '@/components/annotations/annotation-card'
import { categoryLabels, stateLooks } from '@/components/annotations/annotation-words'
import { EditCard } from '@/components/annotations/edit-card'
import { TrackedText } from '@/components/annotations/tracked-text'
import { useAnnotation } from '@/components/data/use-annotations'
import type { Outbox } from '@/components/data/outbox'
import type { OutboxView } from '@/components/data/outbox-view'
import { useRoom, useRoomState } from '@/components/review/room-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { correctionCategories } from '@/lib/core/annotations/annotation-contract'
import { guessCategory } from '@/lib/core/corrections/guess-category'
import { isInQuotation } from '@/lib/core/corrections/quotation'
import { cardElementId } from '@/lib/editor/card-relation'
import { keepSuggestion, undoSuggestion } from '@/lib/editor/suggest/suggest-commands'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { askInstead } from './ask-instead'
import type { SuggestValue } from './suggest-context'
import { QuoteGuard, StatusNotice } from './suggestion-notices'
import { statusOf, type SuggestionStatus } from './suggestion-status'
import { useOutboxView } from './use-outbox'

const categories = correctionCategories.map((value) => ({ value, label: categoryLabels[value] }))
const said = {
  saved: 'Saved',
  saving: 'Saving…',
  unsent: 'Not sent yet',
  refused: 'Refused',
  held: 'Not sent',
}
function wordOf(status: SuggestionStatus): string {
  if (status.type === 'over') return stateLooks[status.state].label
  return status.type === 'two versions' ? 'Two versions' : said[status.type]
}

type SuggestionCardProps = {
  readonly suggestion: Suggestion
  readonly suggest: SuggestValue
}

/** One's own suggestion beside its words, from the first letter on: category and reason are asked for, never needed. */
export function SuggestionCard({ suggestion: drawn, suggest }: SuggestionCardProps) {
  const { editor, outbox, keyOf, nameOf } = suggest
  const { article, dispatch } = useRoom()
  const state = useRoomState()
  const view = useOutboxView(outbox)
  // What is noted under a name that it has no more would be lost.
  const suggestion = { ...drawn, id: nameOf(drawn.id) }
  const { id, start, end, replacement } = suggestion
  const card = useRef<HTMLElement>(null)
  // By its first name: while it gets the desk's, the card stays open and keeps the keyboard.
  const active = state.activeId !== null && keyOf(state.activeId) === keyOf(id)
  useEffect(() => {
    if (active && state.focus === 'card') card.current?.focus({ preventScroll: true })
  }, [active, state.focus, state.wishes])
  if (view === null) return null
  const original = article.text.slice(start, end)
  const status = statusOf(view, id)
  const toCopy = () => editor.commands.focus(null, { scrollIntoView: false })
  const ask = () => {
    askInstead(editor, outbox, article.text, suggestion)
    toCopy()
  }
  return (
    <article
      ref={card}
      tabIndex={active ? -1 : 0}
      id={cardElementId(id)}
      data-card={id}
      aria-label={`Your suggestion, ${wordOf(status)}: ${original === '' ? replacement : original}`}
      aria-current={active || undefined}
      onClick={() => {
        if (!active) dispatch({ type: 'activate', id })
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return
        if (event.key === 'Escape') {
          event.stopPropagation()
          toCopy()
        } else if (event.key === 'Enter' && event.target === card.current && !active) {
          event.preventDefault()
          dispatch({ type: 'activate', id, focus: 'card' })
        } else if (event.altKey && event.code === 'KeyQ') {
          event.preventDefault()
          ask()
        }
      }}
      className={`flex scroll-mt-36 scroll-mb-4 flex-col gap-2 rounded-lg border px-3 py-2 ${
        active ? 'border-line-strong bg-raised shadow-popup' : 'cursor-pointer border-line hover:bg-raised'
      }`}
    >
      <p className="flex items-center gap-1.5 text-[13px] font-semibold text-correction">
        <PenLine aria-hidden size={14} /> Yours
        <span className="ml-auto text-xs font-normal text-muted">{wordOf(status)}</span>
      </p>
      <TrackedText original={original} replacement={replacement} short={!active} />
      <StatusNotice
        status={status}
        original={original}
        replacement={replacement}
        onAgain={() => outbox.again(id)}
        onDiscard={() => undoSuggestion(editor.view, id)}
        onChoose={(whose) => outbox.choose(id, whose)}
      />
      {active ? (
        <OpenParts suggestion={suggestion} editor={editor} outbox={outbox} view={view} onAsk={ask} />
      ) : null}
    </article>
  )
}

type OpenPartsProps = {
  readonly suggestion: Suggestion
  readonly editor: Editor
  readonly outbox: Outbox
  readonly view: OutboxView
  readonly onAsk: () => void
}

/** What an open card asks for, and all that a saved one has as an annotation. */
function OpenParts({ suggestion, editor, outbox, view, onAsk }: OpenPartsProps) {
  const { article, dispatch } = useRoom()
  const { editingId } = useRoomState()
  const { id, start, end } = suggestion
  const known = view.known.get(id)
  const saved = useAnnotation(article.id, known === undefined ? null : id)
  const inQuotation = useMemo(() => isInQuotation(article.text, start, end), [article.text, start, end])
  if (saved !== undefined && editingId === id) return <EditCard annotation={saved} />
  return (
    <>
      {inQuotation ? (
        <QuoteGuard
          onSource={known === undefined ? null : () => dispatch({ type: 'edit', id })}
          onAsk={onAsk}
        />
      ) : null}
      <Notes suggestion={suggestion} editor={editor} outbox={outbox} view={view} />
      {saved === undefined ? (
        <Button
          size="small"
          look="quiet"
          className="self-start"
          onClick={() => undoSuggestion(editor.view, id)}
        >
          Take back
        </Button>
      ) : (
        <ActiveParts annotation={saved} />
      )}
    </>
  )
}

/** Category and reason, as far as the person wants to say them. */
function Notes({ suggestion, editor, outbox, view }: Omit<OpenPartsProps, 'onAsk'>) {
  const { article } = useRoom()
  const { id, start, end, replacement, kept } = suggestion
  const known = view.known.get(id)
  const notes = view.notes.get(id)
  const guessed = () => guessCategory(article.text.slice(start, end), replacement)
  return (
    <div className="flex gap-2">
      <Field label="Category" className="w-36 shrink-0">
        <Select
          value={notes?.category ?? known?.category ?? guessed()}
          onChange={(chosen) => outbox.note(id, { category: chosen })}
          choices={categories}
        />
      </Field>
      <Field label="Reason" optional className="flex-1">
        <TextArea
          data-reason
          value={notes?.reason ?? known?.reason ?? ''}
          onChange={(reason) => {
            if (!kept) keepSuggestion(editor.view, id)
            outbox.note(id, { reason })
          }}
          rows={1}
          maxLength={5000}
        />
      </Field>
    </div>
  )
}
