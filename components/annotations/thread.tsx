'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { sentenceOf } from '@/components/data/api-problem'
import { threadKey } from '@/components/data/use-annotations'
import { useKept } from '@/components/data/use-kept'
import { useRetryKey } from '@/components/data/use-retry-key'
import { useShownKeys } from '@/components/review/key-settings'
import { useRoom } from '@/components/review/room-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { commentRoute, readAnnotationRoute } from '@/lib/core/api/annotation-routes'

type ThreadProps = { readonly annotation: Annotation }

/** What people said about it, and a box to answer. */
export function Thread({ annotation }: ThreadProps) {
  const { data: comments, error } = useQuery({
    queryKey: threadKey(annotation.id),
    queryFn: async ({ signal }) => {
      const { comments: all } = await callApi(readAnnotationRoute, { params: { id: annotation.id }, signal })
      return all
    },
    enabled: annotation.commentCount > 0,
  })
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-2">
      {error !== null ? <p className="text-[13px] text-danger">{sentenceOf(error)}</p> : null}
      {comments === undefined || comments.length === 0 ? null : (
        <ol aria-label="Comments" className="flex flex-col gap-2">
          {comments.map((comment) => (
            <li key={comment.id} className="text-sm">
              <p className="text-xs text-muted">
                <span className="font-medium text-text">{comment.createdBy.name}</span> ·{' '}
                <TimeAgo at={comment.createdAt} />
              </p>
              <p className="whitespace-pre-wrap wrap-anywhere">{comment.text}</p>
            </li>
          ))}
        </ol>
      )}
      <Reply annotation={annotation} />
    </div>
  )
}

function Reply({ annotation }: ThreadProps) {
  const { cache, keepKey } = useRoom()
  const draft = useKept(keepKey(`reply-${annotation.id}`), '')
  const retry = useRetryKey()
  const keys = useShownKeys()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async () => {
    const body = { text: draft.value }
    if (draft.value.trim() === '') return
    setPending(true)
    setProblem(null)
    try {
      await callApi(commentRoute, { params: { id: annotation.id }, body, idempotencyKey: retry.keyFor(body) })
      retry.settled()
      draft.clear()
      await cache.refetch([annotation.id])
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      setPending(false)
    }
  }
  const isAnswer = annotation.kind === 'query'
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Field label={isAnswer ? 'Answer' : 'Comment'} labelHidden error={problem} className="flex-1">
        <TextArea
          {...keys.attributes('r')}
          value={draft.value}
          onChange={draft.set}
          rows={1}
          maxLength={10_000}
          placeholder={isAnswer ? 'Answer…' : 'Comment…'}
        />
      </Field>
      {draft.value.trim() === '' ? null : (
        <Button type="submit" size="small" pending={pending} className="mb-0.5">
          Send
        </Button>
      )}
    </form>
  )
}
