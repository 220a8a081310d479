import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone =
  | 'neutral'
  | 'accent'
  | 'claim'
  | 'correction'
  | 'query'
  | 'proposed'
  | 'approved'
  | 'stet'
  | 'superseded'
  | 'reopened'
  | 'danger'

const tones: Readonly<Record<Tone, string>> = {
  neutral: 'text-muted bg-sunken',
  accent: 'text-accent-text bg-accent-soft',
  claim: 'text-claim bg-claim-soft',
  correction: 'text-correction bg-correction-soft',
  query: 'text-query bg-query-soft',
  proposed: 'text-proposed bg-proposed-soft',
  approved: 'text-approved bg-approved-soft',
  stet: 'text-stet bg-stet-soft',
  superseded: 'text-superseded bg-superseded-soft',
  reopened: 'text-reopened bg-reopened-soft',
  danger: 'text-danger bg-danger-soft',
}

type BadgeProps = { readonly tone?: Tone; readonly icon?: LucideIcon; readonly children: ReactNode }

/** A word about a thing's kind or state; the word says it, the colour only helps. */
export function Badge({ tone = 'neutral', icon: Icon, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex h-5 shrink-0 items-center gap-1 rounded px-1.5 text-xs font-medium whitespace-nowrap ${tones[tone]}`}
    >
      {Icon ? <Icon aria-hidden size={12} strokeWidth={2.25} /> : null}
      {children}
    </span>
  )
}
