'use client'

import { Fragment } from 'react'
import { NewWords, OldWords } from '@/components/annotations/tracked-text'
import { useSettled } from '@/components/data/use-settled'
import { useRoom } from '@/components/review/room-context'
import { useSuggest } from '@/components/suggest/suggest-context'
import { useOutboxView } from '@/components/suggest/use-outbox'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { sentenceWords } from './coverage-words'
import { sentencePieces } from './sentence-pieces'

const NONE: readonly Suggestion[] = []
/** It is read out: not with every letter. */
const SETTLED_MS = 500

/** The sentence of the pass, with what the checker has already typed into it. */
export function CurrentSentence({ sentence }: { readonly sentence: Sentence }) {
  const { article } = useRoom()
  const view = useOutboxView(useSuggest()?.outbox ?? null)
  const own = useSettled(view?.suggestions ?? NONE, SETTLED_MS)
  return (
    <div aria-live="polite">
      <p dir="auto" className="font-serif text-lg leading-snug wrap-anywhere">
        {sentencePieces(article.text, sentence, own).map((piece, index) =>
          'kept' in piece ? (
            <Fragment key={index}>{piece.kept}</Fragment>
          ) : (
            <Fragment key={piece.id}>
              {piece.old === '' ? null : <OldWords>{piece.old}</OldWords>}
              {piece.now === '' ? null : <NewWords>{piece.now}</NewWords>}
            </Fragment>
          ),
        )}
      </p>
      <p className="text-[13px] text-muted">
        {sentenceWords(sentence)}
        {sentence.at === null ? null : (
          <>
            {' · '}
            <TimeAgo at={sentence.at} />
          </>
        )}
      </p>
    </div>
  )
}
