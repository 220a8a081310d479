'use client'

import { Copy, MessageCircleQuestion, Quote } from 'lucide-react'
import { setAsideSentence } from '@/components/annotations/annotation-words'
import { TrackedText } from '@/components/annotations/tracked-text'
import { useShownKeys } from '@/components/review/key-settings'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { SuggestionStatus } from './suggestion-status'

/** Of one that was decided while the caret stood in it. */
const LEAVING = 'It is decided, and leaves your copy when you pause.'

type StatusNoticeProps = {
  readonly status: SuggestionStatus
  readonly original: string
  readonly replacement: string
  readonly onAgain: () => void
  readonly onDiscard: () => void
  readonly onChoose: (whose: 'mine' | 'theirs') => void
}

/** What keeps a suggestion from the desk, and what can be done. */
export function StatusNotice(props: StatusNoticeProps) {
  const { status, original, replacement, onAgain, onDiscard, onChoose } = props
  switch (status.type) {
    case 'saved':
    case 'saving':
      return null
    case 'over':
      return (
        <p className="text-[13px] text-muted">{status.state === 'superseded' ? setAsideSentence : LEAVING}</p>
      )
    case 'unsent':
      return <p className="text-[13px] text-danger">Not sent yet: kept in this browser, and tried again.</p>
    case 'refused':
    case 'held':
      return (
        <Notice tone="danger">
          <p className="mb-2">{status.sentence}</p>
          <div className="flex flex-wrap gap-1">
            {status.type === 'refused' ? (
              <Button size="small" onClick={onAgain}>
                Try again
              </Button>
            ) : null}
            <Button size="small" look="quiet" onClick={() => void navigator.clipboard.writeText(replacement)}>
              <Copy aria-hidden size={14} /> Copy the words
            </Button>
            <Button size="small" look="quiet" onClick={onDiscard}>
              Discard
            </Button>
          </div>
        </Notice>
      )
    case 'two versions': {
      const { theirs } = status
      const isOpen = theirs.state === 'proposed' || theirs.state === 'reopened'
      return (
        <Notice tone="danger">
          <p className="mb-1 font-medium">
            {isOpen
              ? 'Someone changed this meanwhile. It now says:'
              : `Meanwhile it was ${decided(theirs.state)}:`}
          </p>
          <TrackedText original={original} replacement={theirs.replacement} />
          <p className="my-1">Yours stands in the copy.</p>
          <div className="flex flex-wrap gap-1">
            <Button size="small" onClick={() => onChoose('mine')}>
              {isOpen ? 'Keep mine' : 'Suggest mine anew'}
            </Button>
            <Button size="small" look="quiet" onClick={() => onChoose('theirs')}>
              {isOpen ? 'Take theirs' : 'Leave it so'}
            </Button>
          </div>
        </Notice>
      )
    }
  }
}

function decided(state: string): string {
  return state === 'rejected' ? 'let stand (stet)' : state
}

type QuoteGuardProps = {
  /** null while there is no citation field to open */
  readonly onSource: (() => void) | null
  readonly onAsk: () => void
}

/** These words are somebody's: said, not refused. */
export function QuoteGuard({ onSource, onAsk }: QuoteGuardProps) {
  const keys = useShownKeys()
  return (
    <div className="flex flex-col gap-1.5 rounded border-l-2 border-query bg-query-soft px-2 py-1.5 text-[13px]">
      <p>
        <Quote aria-hidden size={13} className="mr-1 inline" />
        Inside a quotation: these are somebody’s words. What is the source of what was said?
      </p>
      <div className="flex flex-wrap gap-1">
        {onSource === null ? null : (
          <Button size="small" onClick={onSource}>
            Add a source
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          data-key="w"
          aria-keyshortcuts={`${keys.attributes('w')['aria-keyshortcuts']} Alt+Q`}
          onClick={onAsk}
        >
          <MessageCircleQuestion aria-hidden size={14} /> Ask the writer instead
        </Button>
      </div>
    </div>
  )
}
