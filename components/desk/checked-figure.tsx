import { Check } from 'lucide-react'
import type { CoverageTotals } from '@/lib/core/coverage/coverage-contract'

/** How many of an article's sentences are done: checked, or found to have nothing to check. */
export function CheckedFigure({ totals }: { readonly totals: CoverageTotals }) {
  const { sentences, open, checked, nothingToCheck } = totals
  const done = checked + nothingToCheck
  const isAll = open === 0 && sentences > 0
  return (
    <span
      className="inline-flex items-baseline gap-1.5 text-[13px] whitespace-nowrap text-muted numbers"
      title={`${checked} checked, ${nothingToCheck} nothing to check, ${open} open`}
    >
      {isAll ? (
        <Check aria-hidden size={13} className="self-center text-approved" />
      ) : (
        <span aria-hidden className="h-1.5 w-8 self-center overflow-hidden rounded-full bg-line">
          <span
            className="block h-full bg-approved"
            style={{ width: `${(done / Math.max(sentences, 1)) * 100}%` }}
          />
        </span>
      )}
      <span>
        <span className="font-medium text-text">{done}</span> of {sentences}
        <span className="sr-only"> sentences</span>
        <span className="lg:sr-only"> checked</span>
      </span>
    </span>
  )
}
