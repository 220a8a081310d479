import { BadgeCheck, MessageCircleQuestion, PenLine, type LucideIcon } from 'lucide-react'
import type { AnnotationCounts } from '@/lib/core/articles/article-contract'

type Part = {
  readonly icon: LucideIcon
  readonly count: number
  readonly words: string
  readonly colour: string
}

/** What an article still waits for; a dash where it waits for nothing. */
export function OpenCounts({ counts }: { readonly counts: AnnotationCounts }) {
  const parts: readonly Part[] = [
    { icon: PenLine, count: counts.undecided, words: 'undecided', colour: 'text-correction' },
    { icon: MessageCircleQuestion, count: counts.unanswered, words: 'unanswered', colour: 'text-query' },
    { icon: BadgeCheck, count: counts.unverified, words: 'unverified', colour: 'text-claim' },
  ]
  const waiting = parts.filter(({ count }) => count > 0)
  if (waiting.length === 0) return <span className="text-[13px] text-muted">Nothing waits</span>
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-[13px] numbers">
      {waiting.map(({ icon: Icon, count, words, colour }) => (
        <span key={words} className="inline-flex items-center gap-1 whitespace-nowrap text-muted">
          <Icon aria-hidden size={13} className={colour} />
          <span className="font-medium text-text">{count}</span> {words}
        </span>
      ))}
    </span>
  )
}
