'use client'

import { ExternalLink, Lock, Pencil } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/icon-button'
import type { OpenSource, Source } from '@/lib/core/sources/source-contract'
import { SourceUse } from './source-use'
import { gradeWords, isOpenSource, siteOf, sourceKindWords } from './source-words'

type SourceRowProps = {
  readonly source: Source
  /** the id of who looks */
  readonly me: string
  readonly onEdit: (source: OpenSource) => void
}

/** One source of the library; of a hidden one only that it is there, and whom to ask. */
export function SourceRow({ source, me, onEdit }: SourceRowProps) {
  if (!isOpenSource(source)) {
    return (
      <li className="flex items-center gap-3 px-4 py-2.5">
        <Lock aria-hidden size={16} className="shrink-0 text-muted" />
        <div className="min-w-0">
          <p className="text-muted italic">{source.title}</p>
          <p className="text-[13px] text-muted">Ask {source.keeper.name}, who keeps it.</p>
        </div>
      </li>
    )
  }
  const Icon = sourceKindWords[source.kind].icon
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <Icon aria-hidden size={16} className="mt-1 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium break-words">{source.title}</span>
          {source.confidential ? (
            <Badge tone="reopened" icon={Lock}>
              Confidential
            </Badge>
          ) : null}
        </p>
        <p className="text-[13px] break-words text-muted">{detailsOf(source)}</p>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-[13px]">
          {source.url === null ? null : <SourceLink href={source.url}>{siteOf(source.url)}</SourceLink>}
          {source.archivedUrl === null ? null : (
            <SourceLink href={source.archivedUrl}>Archived copy</SourceLink>
          )}
        </p>
        <SourceUse source={source} />
      </div>
      {source.confidential && source.keeper.id !== me ? null : (
        <IconButton
          icon={Pencil}
          size="small"
          label={`Edit ${source.title}`}
          onClick={() => onEdit(source)}
        />
      )}
    </li>
  )
}

function SourceLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="inline-flex max-w-full items-center gap-1 text-accent-text hover:underline"
    >
      <span className="truncate">{children}</span>
      <ExternalLink aria-label="opens in a new tab" size={12} className="shrink-0" />
    </a>
  )
}

function detailsOf(source: OpenSource): string {
  const parts = [
    sourceKindWords[source.kind].label,
    gradeWords[source.grade].toLowerCase(),
    source.author,
    source.publisher,
    source.publishedAt,
    source.origin === null ? null : `via ${source.origin}`,
    source.confidential ? `kept by ${source.keeper.name}` : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
