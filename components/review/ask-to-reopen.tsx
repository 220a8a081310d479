'use client'

import { CornerUpRight, MessageSquare } from 'lucide-react'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { sentenceOf } from '@/components/data/api-problem'
import { readKept, useKept } from '@/components/data/use-kept'
import { useAnnotation } from '@/components/data/use-annotations'
import { useRetryKey } from '@/components/data/use-retry-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { sayDone } from '@/components/ui/toaster'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { commentRoute } from '@/lib/core/api/annotation-routes'
import { can } from '@/lib/core/policy/permissions'
import { useRoom } from './room-context'

/** A superseded correction names the approved one in its way, leads to it, and lets people ask for its reopening. */
export function AskToReopen({ annotation }: { readonly annotation: Annotation }) {
  const { me, article, dispatch, keepKey } = useRoom()
  const keptWords = keepKey(`ask-${annotation.id}`)
  // What was typed before a reload stands open again.
  const [asking, setAsking] = useState(() => readKept(keptWords) !== null)
  const inTheWay = useAnnotation(article.id, annotation.supersededBy)
  if (inTheWay === undefined) {
    return (
      <p className="border-t border-line pt-2 text-[13px] text-muted">It overlaps an approved correction.</p>
    )
  }
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-2">
      <p className="text-[13px] text-muted">
        It overlaps the approved correction {changeWords(inTheWay)} by {inTheWay.createdBy.name}. Only when a
        reviewer reopens that one can this be decided.
      </p>
      {asking ? (
        <Asking
          annotation={annotation}
          inTheWay={inTheWay}
          keptWords={keptWords}
          onDone={() => setAsking(false)}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-1">
          {can(me, 'comment', { writers: article.writers }) ? (
            <Button size="small" onClick={() => setAsking(true)}>
              <MessageSquare aria-hidden size={14} /> Ask to reopen
            </Button>
          ) : null}
          <Button
            size="small"
            look="quiet"
            onClick={() => dispatch({ type: 'activate', id: inTheWay.id, focus: 'card' })}
          >
            <CornerUpRight aria-hidden size={14} /> Go to that one
          </Button>
        </div>
      )}
    </div>
  )
}

type AskingProps = {
  readonly annotation: Annotation
  readonly inTheWay: Annotation
  /** the key under which this browser keeps them */
  readonly keptWords: string
  readonly onDone: () => void
}

/** The wish as a comment in the thread of the approved correction, where who approved it reads it. */
function Asking({ annotation, inTheWay, keptWords, onDone }: AskingProps) {
  const { cache } = useRoom()
  const words = useKept(
    keptWords,
    `Please reopen this one: I would like ${changeWords(annotation)} here instead.`,
  )
  const retry = useRetryKey()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    words.clear()
    onDone()
  }
  const send = async () => {
    const body = { text: words.value }
    if (body.text.trim() === '') return
    setPending(true)
    setProblem(null)
    try {
      await callApi(commentRoute, {
        params: { id: inTheWay.id },
        body,
        idempotencyKey: retry.keyFor([inTheWay.id, body]),
      })
      retry.settled()
      sayDone('Asked: your words stand in the thread of the approved correction.')
      close()
      await cache.refetch([inTheWay.id])
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      setPending(false)
    }
  }
  return (
    <form
      aria-label="Ask to reopen"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field
        label="Comment on the approved correction"
        error={problem}
        hint="Everybody on this article can read it there."
      >
        <TextArea autoFocus value={words.value} onChange={words.set} rows={2} maxLength={10_000} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button look="quiet" size="small" onClick={close}>
          Discard
        </Button>
        <Button type="submit" look="primary" size="small" pending={pending}>
          Ask
        </Button>
      </div>
    </form>
  )
}

/** What a correction does, in a few words. */
function changeWords({ anchor, correction }: Annotation): string {
  const original = short(correction?.original ?? anchor.exact)
  const replacement = short(correction?.replacement ?? '')
  if (original === '') return `“${replacement}” put in`
  return replacement === '' ? `“${original}” taken out` : `“${original}” → “${replacement}”`
}

function short(words: string): string {
  const line = words.replaceAll('\n', ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
