'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { Badge } from '@/components/ui/badge'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { stanceLabels } from './citation-list'
import type { CitationFields as Citation, Stance } from './fields'
import { SourcePicker } from './source-picker'

type Props = {
  readonly citations: readonly Citation[]
  readonly onChange: (next: readonly Citation[]) => void
}

const stances = (Object.keys(stanceLabels) as Stance[]).map((value) => ({
  value,
  label: stanceLabels[value],
}))

/** The sources of a claim or correction, each with the words that prove it and where they stand. */
export function CitationFields({ citations, onChange }: Props) {
  const [picked, setPicked] = useState<string | null>(null)
  const replace = (key: string, part: Partial<Citation>) =>
    onChange(citations.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-[13px] font-medium">
        Sources <span className="font-normal text-muted">optional</span>
      </legend>
      {citations.map((citation) => (
        <CitationBox
          key={citation.key}
          citation={citation}
          isPicked={citation.key === picked}
          onChange={(part) => replace(citation.key, part)}
          onRemove={() => onChange(citations.filter(({ key }) => key !== citation.key))}
        />
      ))}
      <SourcePicker
        onPick={(source) => {
          const key = source.type === 'library' ? source.id : `${source.url}${source.title}`
          if (citations.some((one) => one.key === key)) return
          setPicked(key)
          onChange([...citations, { key, source, quote: '', locator: '', stance: 'supports' }])
        }}
      />
    </fieldset>
  )
}

type BoxProps = {
  readonly citation: Citation
  /** picked just now: its quote is what comes next */
  readonly isPicked: boolean
  readonly onChange: (part: Partial<Citation>) => void
  readonly onRemove: () => void
}

function CitationBox({ citation, isPicked, onChange, onRemove }: BoxProps) {
  const { source } = citation
  const title = source.type === 'library' ? source.title : source.url !== '' ? source.url : source.title
  return (
    <div
      role="group"
      aria-label={`Source: ${title}`}
      className="flex flex-col gap-2 rounded-md border border-line bg-sunken p-2"
    >
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 text-[13px] font-medium wrap-anywhere">
          {title} {source.type === 'new' ? <Badge tone="accent">New</Badge> : null}
          {source.type === 'library' && source.confidential ? (
            <Badge tone="reopened">Confidential</Badge>
          ) : null}
        </p>
        <IconButton icon={X} label="Remove this source" size="small" onClick={onRemove} />
      </div>
      {citation.hidden === true ? (
        <p className="text-xs text-muted">Its quote and place are the keeper’s; they stay as they are.</p>
      ) : (
        <>
          <Field label="Quote that proves it" labelHidden>
            <TextArea
              autoFocus={isPicked}
              value={citation.quote}
              onChange={(quote) => onChange({ quote })}
              rows={1}
              maxLength={10_000}
              placeholder="The words that prove it"
            />
          </Field>
          <div className="flex gap-2">
            <Field label="Where in the source" labelHidden className="flex-1">
              <TextInput
                value={citation.locator}
                onChange={(locator) => onChange({ locator })}
                maxLength={500}
                placeholder="Page, minute, paragraph"
              />
            </Field>
            <Select
              aria-label="What the source does"
              value={citation.stance}
              onChange={(stance) => onChange({ stance })}
              choices={stances}
              className="w-28!"
            />
          </div>
        </>
      )}
    </div>
  )
}
