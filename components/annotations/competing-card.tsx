'use client'

import { Split } from 'lucide-react'
import type { ReactNode } from 'react'
import { useRoom, useRoomState } from '@/components/review/room-context'
import { shownText } from '@/lib/editor/piece-attributes'
import { cardKey, type CorrectionItem } from './card-item'

/** Longer stretches are not compared side by side: each card shows its own words. */
const MOST_COMPARED = 240

type CompetingCardProps = {
  readonly members: readonly CorrectionItem[]
  /** their cards */
  readonly children: ReactNode
}

/** Corrections of the same words on one card: compared, and decided one against the others. */
export function CompetingCard({ members, children }: CompetingCardProps) {
  const { activeId } = useRoomState()
  const isOpen = members.some(({ id }) => id === activeId)
  return (
    <section
      aria-label={`${members.length} corrections of the same words`}
      className="flex flex-col gap-1 rounded-xl border border-dashed border-line-strong bg-surface p-1"
    >
      <p className="flex items-start gap-1.5 px-2 pt-1 text-xs text-muted">
        <Split aria-hidden size={13} className="mt-px shrink-0" />
        {members.length} corrections of the same words: when one is approved, the others give way.
      </p>
      {isOpen ? <Comparison members={members} /> : null}
      {children}
    </section>
  )
}

/** What the whole stretch would read with each; nothing where the cards say it already. */
function Comparison({ members }: { readonly members: readonly CorrectionItem[] }) {
  const { article } = useRoom()
  const spans = members.map(spanOf)
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const isSame = spans.every((span) => span.start === start && span.end === end)
  if (isSame || end - start > MOST_COMPARED) return null
  return (
    <dl className="mx-2 mb-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px]">
      <dt className="text-muted">In the copy</dt>
      <dd className="font-serif wrap-anywhere">{shownText(article.text.slice(start, end))}</dd>
      {members.map((member) => {
        const span = spanOf(member)
        const key = cardKey(member)
        return [
          <dt key={`${key}-by`} className="text-muted">
            {member.type === 'suggestion' ? 'Yours' : member.createdBy.name}
          </dt>,
          <dd key={key} className="font-serif wrap-anywhere">
            {shownText(article.text.slice(start, span.start))}
            <ins className="text-approved underline decoration-1 underline-offset-2">
              {shownText(span.replacement)}
            </ins>
            {shownText(article.text.slice(span.end, end))}
          </dd>,
        ]
      })}
    </dl>
  )
}

function spanOf(member: CorrectionItem) {
  if (member.type === 'suggestion') return member.suggestion
  const { start, end, replacement } = member
  return { start, end, replacement: replacement ?? '' }
}
