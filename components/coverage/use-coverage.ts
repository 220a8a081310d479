'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { callApi } from '@/components/data/api-client'
import { sayError, sayUndoable } from '@/components/ui/toaster'
import type { Span } from '@/lib/core/anchors/span'
import { markSentencesRoute, readCoverageRoute } from '@/lib/core/api/article-routes'
import type { Coverage, CoverageState } from '@/lib/core/coverage/coverage-contract'
import { countCoverage } from '@/lib/core/coverage/coverage'
import { sentencesToMark, withMark } from '@/lib/core/coverage/mark-sentences'
import type { PersonRef } from '@/lib/core/people/person-contract'

/** More sentences than this are never marked in one go: nobody has just read them all. */
export const MOST_AT_ONCE = 50

function coverageKey(articleId: string) {
  return ['coverage', articleId] as const
}

/** What is checked of an article, sentence by sentence; null until the desk has answered. */
export function useCoverage(articleId: string): Coverage | null {
  const { data } = useQuery({
    queryKey: coverageKey(articleId),
    queryFn: ({ signal }) => callApi(readCoverageRoute, { params: { id: articleId }, signal }),
    staleTime: Infinity,
  })
  return data ?? null
}

/** `quietly`: without the message that offers to undo, where a control beside it does. */
type Marker = (span: Span, state: CoverageState, quietly?: boolean) => void

/** Marks the sentences of a span at once on this page; the desk's refusal puts them back and says why. */
export function useMark(articleId: string, me: PersonRef): Marker {
  const client = useQueryClient()
  return useCallback(
    (span, state, quietly = false) => {
      const key = coverageKey(articleId)
      const send = async ({ start, end }: Span, wanted: CoverageState): Promise<boolean> => {
        const before = client.getQueryData<Coverage>(key)
        if (before === undefined) return false
        await client.cancelQueries({ queryKey: key })
        const indices = sentencesToMark(before.sentences, { start, end }, wanted)
        const by = { id: me.id, name: me.name }
        client.setQueryData(
          key,
          withMark(before, indices, { state: wanted, by, at: new Date().toISOString() }),
        )
        const body = { revision: before.revision, start, end, state: wanted }
        try {
          const answer = await callApi(markSentencesRoute, { params: { id: articleId }, body })
          client.setQueryData<Coverage>(key, (now) => now && withAnswer(now, answer))
          return true
        } catch (error) {
          sayError(error)
          await client.invalidateQueries({ queryKey: key })
          return false
        }
      }
      const before = client.getQueryData<Coverage>(key)
      if (before === undefined) return
      const changed = sentencesToMark(before.sentences, span, state).flatMap(
        (index) => before.sentences[index] ?? [],
      )
      if (changed.length === 0) return
      const undo = async () => {
        for (const { start, end, marked } of changed) await send({ start, end }, marked ?? 'open')
      }
      void send(span, state).then((done) => {
        if (done && !quietly) sayUndoable(saidOf(state, changed.length), () => void undo(), 'mark')
      })
    },
    [articleId, client, me.id, me.name],
  )
}

/** The coverage with a part that the desk answered; counted here, as later marks may be under way. */
function withAnswer(now: Coverage, answer: Coverage): Coverage {
  if (now.revision !== answer.revision) return now
  const byStart = new Map(answer.sentences.map((sentence) => [sentence.start, sentence]))
  const sentences = now.sentences.map((sentence) => byStart.get(sentence.start) ?? sentence)
  return { ...now, totals: countCoverage(sentences), sentences }
}

function saidOf(state: CoverageState, count: number): string {
  const which = count === 1 ? 'Sentence' : `${count} sentences`
  if (state === 'open') return `${which} open again.`
  return state === 'checked' ? `${which} checked.` : `${which}: nothing to check.`
}
