'use client'

import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, sentenceOf } from '@/components/data/api-problem'
import { useRetryKey } from '@/components/data/use-retry-key'
import { sayDone } from '@/components/ui/toaster'
import type { Annotation, DecisionWord } from '@/lib/core/annotations/annotation-contract'
import { decideRoute } from '@/lib/core/api/annotation-routes'
import { useRoom } from './room-context'

const done: Readonly<Record<DecisionWord, string>> = {
  approve: 'Approved.',
  reject: 'Stet: the words stand as they were.',
  reopen: 'Reopened.',
}

/** Sends a decision on what this page shows; the desk refuses it when the text has changed meanwhile. */
export function useDecide(annotation: Annotation): {
  readonly decide: (decision: DecisionWord, note?: string) => Promise<boolean>
  readonly pending: DecisionWord | null
  readonly problem: string | null
} {
  const { cache } = useRoom()
  const retry = useRetryKey()
  const [pending, setPending] = useState<DecisionWord | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const decide = async (decision: DecisionWord, note = ''): Promise<boolean> => {
    const body = {
      decision,
      textHash: annotation.textHash,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }
    setPending(decision)
    setProblem(null)
    try {
      const { superseded, ...answer } = await callApi(decideRoute, {
        params: { id: annotation.id },
        body,
        idempotencyKey: retry.keyFor([annotation.version, body]),
      })
      retry.settled()
      cache.put([answer])
      if (superseded.length > 0) await cache.refetch(superseded)
      if (decision === 'reopen') await cache.refetch()
      sayDone(
        answer.state === 'proposed' && decision === 'approve'
          ? 'Your approval stands. Another name is still needed.'
          : done[decision],
        'decision',
      )
      return true
    } catch (error) {
      setProblem(sentenceOf(error))
      if (error instanceof ApiProblem && error.status === 409) await cache.refetch([annotation.id])
      return false
    } finally {
      setPending(null)
    }
  }
  return { decide, pending, problem }
}
