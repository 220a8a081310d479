import { ExternalLink, EyeOff, Link2 } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Citation } from '@/lib/core/sources/source-contract'

export const stanceLabels = { supports: 'Supports', refutes: 'Refutes', context: 'Context' } as const

/** The sources that prove it. Only http and https addresses are ever stored, so they may be linked. */
export function CitationList({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null
  return (
    <ul aria-label="Sources" className="flex flex-col gap-1.5 border-t border-line pt-2">
      {citations.map((citation) => (
        <li key={citation.id} className="flex gap-2 text-[13px]">
          {citation.source.confidential ? (
            <EyeOff aria-hidden size={13} className="mt-0.5 shrink-0 text-reopened" />
          ) : (
            <Link2 aria-hidden size={13} className="mt-0.5 shrink-0 text-muted" />
          )}
          <div className="min-w-0">
            <SourceTitle source={citation.source} />{' '}
            <span className="text-muted">
              {[stanceLabels[citation.stance], citation.locator].filter((part) => part !== null).join(' · ')}
            </span>
            {citation.quote === null ? null : (
              <p className="font-serif text-sm text-muted wrap-anywhere">“{citation.quote}”</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function SourceTitle({ source }: { readonly source: Citation['source'] }) {
  if (!('grade' in source)) {
    return (
      <span>
        <Badge tone="reopened">Confidential</Badge> kept by {source.keeper.name}
      </span>
    )
  }
  return (
    <>
      {source.url === null ? (
        <span className="font-medium wrap-anywhere">{source.title}</span>
      ) : (
        <a
          href={source.url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="font-medium text-accent-text underline underline-offset-2 wrap-anywhere"
        >
          {source.title}
          <ExternalLink aria-hidden size={11} className="ml-0.5 inline" />
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      )}{' '}
      {source.confidential ? <Badge tone="reopened">Confidential</Badge> : null}
    </>
  )
}
