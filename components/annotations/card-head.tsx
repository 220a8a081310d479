import { Badge } from '@/components/ui/badge'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { kindLooks, stateLooks } from './annotation-words'

const inks = { claim: 'text-claim', correction: 'text-correction', query: 'text-query' } as const

/** Kind, state, who and when. */
export function CardHead({
  annotation,
  active,
}: {
  readonly annotation: Annotation
  readonly active: boolean
}) {
  const kind = kindLooks[annotation.kind]
  const state = stateLooks[annotation.state]
  const Kind = kind.icon
  return (
    <div className="flex items-center gap-2">
      <span className={`inline-flex items-center gap-1.5 text-[13px] font-semibold ${inks[annotation.kind]}`}>
        <Kind aria-hidden size={14} />
        {kind.label}
      </span>
      <Badge tone={state.tone} icon={state.icon}>
        {state.label}
      </Badge>
      {annotation.disputed ? <Badge tone="danger">Disputed</Badge> : null}
      <span className="ml-auto flex min-w-0 text-xs whitespace-pre text-muted">
        <span className="truncate">{annotation.createdBy.name}</span>
        {active ? (
          <span className="shrink-0">
            {' · '}
            <TimeAgo at={annotation.createdAt} />
          </span>
        ) : null}
      </span>
    </div>
  )
}
