'use client'

import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { categoryLabels } from '@/components/annotations/annotation-words'
import { TrackedText } from '@/components/annotations/tracked-text'
import { useRoom } from '@/components/review/room-context'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { correctionCategories } from '@/lib/core/annotations/annotation-contract'
import { guessCategory } from '@/lib/core/corrections/guess-category'
import { isInQuotation } from '@/lib/core/corrections/quotation'
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
const wordOf = ({ type }: SuggestionStatus) => (type === 'two versions' ? 'Two versions' : said[type])

type SuggestionCardProps = {
  readonly suggestion: Suggestion
  readonly suggest: SuggestValue
  /** what a saved one has besides: citations, thread, decisions */
  readonly children?: ReactNode
}

/** One's own suggestion beside its words, from the first letter on: category and reason are asked for, never needed. */
export function SuggestionCard({ suggestion, suggest: { editor, outbox }, children }: SuggestionCardProps) {
  const { article, state, dispatch } = useRoom()
  const view = useOutboxView(outbox)
  if (view === null) return null
  const { id, start, end, replacement } = suggestion
  const original = article.text.slice(start, end)
  const status = statusOf(view, id)
  const active = state.activeId === id
  const known = view.known.get(id)
  const notes = view.notes.get(id)
  const category = notes?.category ?? known?.category ?? guessCategory(original, replacement)
  const toCopy = () => editor.commands.focus(null, { scrollIntoView: false })
  return (
    <article
      data-card={id}
      aria-label={`Your suggestion, ${wordOf(status)}: ${original === '' ? replacement : original}`}
      aria-current={active || undefined}
      onClick={() => {
        if (!active) dispatch({ type: 'activate', id })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation()
          toCopy()
        } else if (event.altKey && event.code === 'KeyQ') {
          event.preventDefault()
          askInstead(editor, outbox, article.text, suggestion)
          toCopy()
        }
      }}
      className={`flex scroll-mt-36 scroll-mb-4 flex-col gap-2 rounded-lg border px-3 py-2 ${
        active ? 'border-line-strong bg-raised shadow-popup' : 'border-line'
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
      {active && isInQuotation(article.text, start, end) ? (
        <QuoteGuard
          onSource={known === undefined ? null : () => dispatch({ type: 'edit', id })}
          onAsk={() => {
            askInstead(editor, outbox, article.text, suggestion)
            toCopy()
          }}
        />
      ) : null}
      {active ? (
        <div className="flex gap-2">
          <Field label="Category" className="w-36 shrink-0">
            <Select
              value={category}
              onChange={(chosen) => outbox.note(id, { category: chosen })}
              choices={categories}
            />
          </Field>
          <Field label="Reason" optional className="flex-1">
            <TextArea
              data-reason
              value={notes?.reason ?? known?.reason ?? ''}
              onChange={(reason) => {
                if (!suggestion.kept) keepSuggestion(editor.view, id)
                outbox.note(id, { reason })
              }}
              rows={1}
              maxLength={5000}
            />
          </Field>
        </div>
      ) : null}
      {active ? children : null}
    </article>
  )
}
