'use client'

import { Copy, MessageCircleQuestion } from 'lucide-react'
import type { Question } from '@/components/data/outbox-desk'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { SuggestValue } from './suggest-context'
import { useOutboxView } from './use-outbox'

type QuestionCardProps = { readonly question: Question; readonly suggest: SuggestValue }

/** A question to the writer that the desk has refused: it is nowhere else than here. */
export function QuestionCard({ question, suggest }: QuestionCardProps) {
  const { outbox } = suggest
  const refusal = useOutboxView(outbox)?.refused.get(question.id)
  return (
    <article
      tabIndex={0}
      data-card={question.id}
      aria-label={`Your question to the writer, refused: ${question.text}`}
      className="flex flex-col gap-2 rounded-lg border border-line px-3 py-2"
    >
      <p className="flex items-center gap-1.5 text-[13px] font-semibold text-query">
        <MessageCircleQuestion aria-hidden size={14} /> Your question to the writer
        <span className="ml-auto text-xs font-normal text-muted">Refused</span>
      </p>
      <p className="text-sm wrap-anywhere">{question.text}</p>
      <Notice tone="danger">
        <p className="mb-2">{refusal?.sentence}</p>
        <div className="flex flex-wrap gap-1">
          <Button size="small" onClick={() => outbox.again(question.id)}>
            Try again
          </Button>
          <Button size="small" look="quiet" onClick={() => void navigator.clipboard.writeText(question.text)}>
            <Copy aria-hidden size={14} /> Copy the words
          </Button>
          <Button size="small" look="quiet" onClick={() => outbox.leave(question.id)}>
            Discard
          </Button>
        </div>
      </Notice>
    </article>
  )
}
