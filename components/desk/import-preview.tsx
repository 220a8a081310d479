'use client'

import { EmptyState } from '@/components/ui/empty-state'
import type { Dropped } from '@/lib/core/articles/dropped'
import { countWords, project } from '@/lib/core/articles/projection'
import { CopyPreview } from './copy-preview'
import type { ImportDraft } from './import-draft'
import type { ImportReading } from './import-reading'
import { LineRoles } from './line-roles'

type ImportPreviewProps = {
  readonly draft: ImportDraft
  readonly reading: ImportReading
  readonly empty: boolean
  readonly onChange: (draft: ImportDraft) => void
}

/** What the desk will have, before it has it. */
export function ImportPreview({ draft, reading, empty, onChange }: ImportPreviewProps) {
  if (empty) {
    return (
      <section
        aria-label="Preview"
        className="hidden rounded-lg border border-dashed border-line-strong lg:block"
      >
        <EmptyState title="The preview appears here">
          Headline, byline and dateline are chosen with one click from the first lines.
        </EmptyState>
      </section>
    )
  }
  return (
    <section aria-label="Preview" className="min-w-0 space-y-4">
      <div>
        <h2 className="mb-1.5 text-[13px] font-medium">The first lines are</h2>
        <LineRoles draft={draft} lines={reading.lines} onChange={onChange} />
      </div>
      <LeftOut dropped={reading.dropped} />
      {reading.doc === null ? null : (
        <div className="rounded-lg border border-line bg-raised px-5 py-5 sm:px-7">
          <p className="mb-3 text-xs text-muted numbers">
            {countWords(project(reading.doc)).toLocaleString('en')} words
          </p>
          <CopyPreview doc={reading.doc} byline={reading.fields.byline} dateline={reading.fields.dateline} />
        </div>
      )}
    </section>
  )
}

function LeftOut({ dropped }: { readonly dropped: readonly Dropped[] }) {
  return (
    <div className="text-[13px] text-muted" aria-live="polite">
      {dropped.length === 0 ? (
        'Nothing is left out.'
      ) : (
        <>
          <span className="font-medium text-text">Left out:</span>{' '}
          {dropped.map(({ what, count }) => (count === 1 ? what : `${what} (${count})`)).join(', ')}.
        </>
      )}
    </div>
  )
}
