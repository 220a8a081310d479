import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo, useReducer, type ReactNode } from 'react'
import { RoomProvider, type Me } from '@/components/review/room-context'
import { emptyRoom, reduceRoom, type RoomState } from '@/components/review/room-state'
import { placeOf } from '@/components/data/annotation-place'
import { useAnnotationCache, useAnnotations } from '@/components/data/use-annotations'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { textNode } from '@/lib/core/articles/document'
import { countCoverage } from '@/lib/core/coverage/coverage'
import type { Coverage, Sentence } from '@/lib/core/coverage/coverage-contract'
import { undecided } from './undecided'

export const TEXT = 'Monitors meet\nThe OECD monitors met. The OECD said so.'
export const editor: Me = { id: id(1), personId: id(1), name: 'Ana Weir', role: 'editor' }
export const reviewer: Me = { id: id(2), personId: id(2), name: 'Rui Castro', role: 'reviewer' }

export function id(number: number): string {
  return `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

const at = '2026-05-13T10:00:00.000Z'

/** OECD → OSCE by the editor, proposed, unless told otherwise. */
export function correction(more: Partial<Annotation> = {}): Annotation {
  return {
    id: id(10),
    articleId: id(5),
    kind: 'correction',
    state: 'proposed',
    version: 1,
    textHash: 'a'.repeat(64),
    anchor: {
      revision: 1,
      start: 18,
      end: 22,
      exact: 'OECD',
      prefix: 'The ',
      suffix: ' monitors',
      state: 'exact',
    },
    correction: {
      original: 'OECD',
      replacement: 'OSCE',
      category: 'name',
      reason: 'Another body',
      inQuotation: false,
      claim: null,
    },
    ...undecided,
    authors: [editor.id],
    createdBy: { id: editor.id, name: editor.name },
    createdAt: at,
    updatedBy: { id: editor.id, name: editor.name },
    updatedAt: at,
    commentCount: 0,
    ...more,
  }
}

type RoomUnderTestProps = {
  readonly me: Me
  readonly first?: readonly Annotation[]
  readonly start?: Partial<RoomState>
  readonly sentences?: readonly Sentence[]
  readonly children: (annotations: readonly Annotation[], state: RoomState) => ReactNode
}

/** What stands around a card in the room, with a cache of its own. */
export function RoomUnderTest(props: RoomUnderTestProps) {
  return (
    <QueryClientProvider client={clientWith(props.first ?? [], props.sentences ?? [])}>
      <Inside {...props} />
    </QueryClientProvider>
  )
}

function clientWith(annotations: readonly Annotation[], sentences: readonly Sentence[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  for (const one of annotations) client.setQueryData(['annotation', one.id], one)
  client.setQueryData(['coverage', id(5)], coverageOf(sentences))
  return client
}

/** What the desk would answer for these sentences. */
export function coverageOf(sentences: readonly Sentence[]): Coverage {
  return { revision: 1, totals: countCoverage(sentences), sentences: [...sentences] }
}

/** The three sentences of the text, none of them looked at. */
export const openSentences: readonly Sentence[] = [
  [0, 13],
  [14, 36],
  [37, 54],
].map(([start = 0, end = 0]) => ({
  start,
  end,
  state: 'open',
  why: 'not_marked',
  marked: null,
  by: null,
  at: null,
}))

const article = {
  id: id(5),
  headline: 'Monitors meet',
  byline: null,
  dateline: null,
  status: 'open' as const,
  writers: [],
  revision: 1,
  text: TEXT,
  doc: {
    type: 'doc' as const,
    content: [{ type: 'headline' as const, content: [textNode('Monitors meet')] }],
  },
}

const NONE: readonly Annotation[] = []

function Inside({ me, first = NONE, start = {}, children }: RoomUnderTestProps) {
  const [state, dispatch] = useReducer(reduceRoom, { ...emptyRoom, ...start })
  const { annotations } = useAnnotations(
    article.id,
    useMemo(() => first.map(placeOf), [first]),
  )
  const cache = useAnnotationCache(article.id)
  const verdicts = ['Correct', 'False']
  const compose = () => undefined
  const keepKey = (form: string) => `stet:room:${me.id}:${form}`
  return (
    <RoomProvider
      room={{ article, me, verdicts, dispatch, cache, compose, keepKey }}
      state={state}
      annotations={annotations}
    >
      {children(
        annotations.flatMap((place) => cache.find(place.id) ?? []),
        state,
      )}
    </RoomProvider>
  )
}
