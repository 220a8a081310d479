'use client'

import { memo, useMemo } from 'react'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import { lookOf, type SentenceLook } from './coverage-words'
import { sentenceAt } from './next-sentence'

const inks: Readonly<Record<SentenceLook, string>> = {
  open: 'var(--coverage-open)',
  unsettled: 'var(--coverage-unsettled)',
  checked: 'var(--coverage-checked)',
  nothing: 'var(--coverage-nothing)',
}
/** Enough for every pixel row of a tall window, whatever the article's length. */
const PIECES = 400
const worst: readonly SentenceLook[] = ['unsettled', 'open', 'nothing', 'checked']

type MapProps = { readonly sentences: readonly Sentence[]; readonly onGo: (index: number) => void }

/** The whole article as one narrow strip; a press goes to the sentence there. `n` does the same by keyboard. */
export const CoverageMap = memo(function CoverageMap({ sentences, onGo }: MapProps) {
  const background = useMemo(() => gradientOf(sentences), [sentences])
  const length = sentences.at(-1)?.end ?? 0
  if (length === 0) return null
  return (
    <div
      aria-hidden
      className="coverage-map"
      style={{ background }}
      onClick={({ currentTarget, clientY }) => {
        const { top, height } = currentTarget.getBoundingClientRect()
        const index = sentenceAt(sentences, Math.floor(((clientY - top) / height) * length))
        if (index !== null) onGo(index)
      }}
    />
  )
})

/** Hard stops, one for each run of equal looks; of several in one piece the one that is most to do shows. */
function gradientOf(sentences: readonly Sentence[]): string {
  const length = Math.max(sentences.at(-1)?.end ?? 1, 1)
  const count = Math.min(PIECES, sentences.length)
  const pieces = new Array<SentenceLook>(count).fill('checked')
  let from = 0
  for (const sentence of sentences) {
    const to = Math.max(from, Math.ceil((sentence.end / length) * count) - 1)
    for (let at = from; at <= to; at += 1) pieces[at] = worse(pieces[at] ?? 'checked', lookOf(sentence))
    from = Math.min(Math.floor((sentence.end / length) * count), count - 1)
  }
  const stops: string[] = []
  let begin = 0
  pieces.forEach((look, at) => {
    if (pieces[at + 1] === look) return
    stops.push(`${inks[look]} ${percent(begin / count)} ${percent((at + 1) / count)}`)
    begin = at + 1
  })
  return `linear-gradient(${stops.join(', ')})`
}

function worse(one: SentenceLook, other: SentenceLook): SentenceLook {
  return worst.indexOf(one) <= worst.indexOf(other) ? one : other
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`
}
