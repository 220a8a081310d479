'use client'

import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { callApi } from '@/components/data/api-client'
import { sayDone, sayError, sayUndoable } from '@/components/ui/toaster'
import type { Span } from '@/lib/core/anchors/span'
import { markSentencesRoute, readCoverageRoute } from '@/lib/core/api/article-routes'
import type { Coverage, CoverageState, Sentence } from '@/lib/core/coverage/coverage-contract'
import { countCoverage } from '@/lib/core/coverage/coverage'
import { sentencesToMark } from '@/lib/core/coverage/mark-sentences'
import { sentencesTouched } from '@/lib/core/coverage/sentences-touched'
import type { PersonRef } from '@/lib/core/people/person-contract'
import { marksUnderWay, withMarksUnderWay, type MarkUnderWay } from './marks-under-way'

/** More sentences than this are never marked in one go: nobody has just read them all. */
const MOST_AT_ONCE = 50

export function coverageKey(articleId: string) {
  return ['coverage', articleId] as const
}

function coverageQuery(client: QueryClient, articleId: string) {
  return queryOptions({
    queryKey: coverageKey(articleId),
    queryFn: async ({ signal }) => {
      const answer = await callApi(readCoverageRoute, { params: { id: articleId }, signal })
      return withMarksUnderWay(answer, marksUnderWay(client, articleId))
    },
    staleTime: Infinity,
    structuralSharing: (before, now) => sharedCoverage(before as Coverage | undefined, now as Coverage),
  })
}

/** The sentences that say the same stay the same, and the whole where all do: then nothing is drawn anew. */
function sharedCoverage(before: Coverage | undefined, now: Coverage): Coverage {
  if (before === undefined || before === now || before.revision !== now.revision) return now
  const sentences = now.sentences.map((sentence, index) => {
    const known = before.sentences[index]
    return known !== undefined && isSameSentence(known, sentence) ? known : sentence
  })
  const isSame =
    sentences.length === before.sentences.length &&
    sentences.every((sentence, index) => sentence === before.sentences[index])
  return isSame ? before : { ...now, sentences }
}

function isSameSentence(a: Sentence, b: Sentence): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.state === b.state &&
    a.why === b.why &&
    a.marked === b.marked &&
    a.at === b.at &&
    a.by?.id === b.by?.id &&
    a.by?.name === b.by?.name
  )
}

/** What is checked of an article, sentence by sentence; null until the desk has answered. */
export function useCoverage(articleId: string): Coverage | null {
  const client = useQueryClient()
  const { data } = useQuery(coverageQuery(client, articleId))
  return data ?? null
}

/** `quietly`: without the message that offers to undo, where a control beside it does. */
type Marker = (span: Span, state: CoverageState, quietly?: boolean) => void

/** Marks the sentences of a span at once on this page; the desk's refusal puts them back and says why. */
export function useMark(articleId: string, { id, name }: PersonRef): Marker {
  const client = useQueryClient()
  return useCallback(
    (span, state, quietly = false) => {
      const known = client.getQueryData<Coverage>(coverageKey(articleId))
      const act = (before: Coverage) =>
        markSpan(client, articleId, { before, wanted: { by: { id, name }, span, state }, quietly })
      if (known !== undefined) act(known)
      else
        client
          .query({ ...coverageQuery(client, articleId), staleTime: 'static' })
          .then(act)
          .catch(sayError)
    },
    [articleId, client, id, name],
  )
}

type Marking = { readonly before: Coverage; readonly wanted: Wanted; readonly quietly: boolean }

function markSpan(client: QueryClient, articleId: string, { before, wanted, quietly }: Marking): void {
  const { by, span, state } = wanted
  const { from, to } = sentencesTouched(before.sentences, span)
  if (to - from > MOST_AT_ONCE) {
    sayDone(`That is ${to - from} sentences. Select at most ${MOST_AT_ONCE} at once.`, 'mark')
    return
  }
  const changed = sentencesToMark(before.sentences, span, state).flatMap(
    (index) => before.sentences[index] ?? [],
  )
  if (changed.length === 0) return
  const undo = async () => {
    for (const { start, end, marked } of changed) {
      await sendMark(client, articleId, { by, span: { start, end }, state: marked ?? 'open' })
    }
  }
  void sendMark(client, articleId, wanted).then((done) => {
    if (done && !quietly) sayUndoable(saidOf(state, changed.length), () => void undo(), 'mark')
  })
}

type Wanted = Pick<MarkUnderWay, 'by' | 'span' | 'state'>

async function sendMark(client: QueryClient, articleId: string, wanted: Wanted): Promise<boolean> {
  const key = coverageKey(articleId)
  const before = client.getQueryData<Coverage>(key)
  if (before === undefined) return false
  const { revision } = before
  const marks = marksUnderWay(client, articleId)
  const mark = { ...wanted, revision, at: new Date().toISOString() }
  const show = (change: (now: Coverage) => Coverage) => {
    client.setQueryData<Coverage>(key, (now) => now && withMarksUnderWay(change(now), marks))
  }
  marks.add(mark)
  show((now) => now)
  const { span, state } = wanted
  try {
    const body = { revision, start: span.start, end: span.end, state }
    const answer = await callApi(markSentencesRoute, { params: { id: articleId }, body })
    marks.delete(mark)
    show((now) => withAnswer(now, answer))
    return true
  } catch (error) {
    marks.delete(mark)
    sayError(error)
    await client.invalidateQueries({ queryKey: key })
    return false
  }
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
