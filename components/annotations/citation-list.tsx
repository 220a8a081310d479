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

/** Of an address that would fill ten: the rest is in the tip, is read out, and is copied along. */
const TWO_LINES =
  '[display:-webkit-inline-box] max-w-full overflow-hidden align-top font-medium wrap-anywhere [-webkit-box-orient:vertical] [-webkit-line-clamp:2]'

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
      {/* Not the link's own title: a screen reader has read all of it already. */}
      <span title={source.title} className={TWO_LINES}>
        {source.url === null ? (
          source.title
        ) : (
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent-text underline underline-offset-2"
          >
            {source.title}
            <ExternalLink aria-hidden size={11} className="ml-0.5 inline" />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        )}
      </span>{' '}
      {source.confidential ? <Badge tone="reopened">Confidential</Badge> : null}
    </>
  )
}
