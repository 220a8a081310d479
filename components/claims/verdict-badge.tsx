import { Check, CircleDashed, CircleHelp, TriangleAlert, X, type LucideIcon } from 'lucide-react'
import { Badge, type Tone } from '@/components/ui/badge'
import { defaultScale, findVerdict } from '@/lib/core/claims/verdict-scale'

/** A verdict of the scale, or that there is none yet. */
export function VerdictBadge({ verdict }: { readonly verdict: string | null }) {
  if (verdict === null) {
    return (
      <Badge tone="proposed" icon={CircleDashed}>
        No verdict
      </Badge>
    )
  }
  const [tone, icon] = lookOf(verdict)
  return (
    <Badge tone={tone} icon={icon}>
      {verdict}
    </Badge>
  )
}

function lookOf(verdict: string): readonly [Tone, LucideIcon] {
  const word = findVerdict(defaultScale, verdict)
  const value = defaultScale.find((entry) => entry.word === word)?.value ?? null
  if (value === null) return ['stet', CircleHelp]
  if (value >= 4) return ['approved', Check]
  return value >= 2 ? ['reopened', TriangleAlert] : ['correction', X]
}
