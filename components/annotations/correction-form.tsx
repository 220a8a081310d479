'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import type { Span } from '@/lib/core/anchors/span'
import { correctionCategories } from '@/lib/core/annotations/annotation-contract'
import { categoryLabels } from './annotation-words'
import { CitationFields } from './citation-fields'
import { ClaimPicker } from './claim-picker'
import { categoryOf, type CorrectionFields } from './fields'
import type { FormProps } from './form-props'

const categories = correctionCategories.map((value) => ({ value, label: categoryLabels[value] }))

/** What shall stand there instead, why, and what proves it. */
export function CorrectionForm({
  fields,
  original,
  span,
  onChange,
  errors,
  firstField,
}: FormProps<CorrectionFields> & { readonly span: Span }) {
  const set = (part: Partial<CorrectionFields>) => onChange({ ...fields, ...part })
  const guess = categoryOf({ ...fields, category: null }, original)
  return (
    <>
      <Field
        label={original === '' ? 'Insert' : 'Shall read'}
        error={errors['correction.replacement'] ?? errors.first}
        hint={fields.replacement === '' && original !== '' ? 'Nothing: the words are taken out.' : undefined}
      >
        <TextArea
          ref={firstField}
          value={fields.replacement}
          onChange={(replacement) => set({ replacement })}
          rows={1}
          maxLength={50_000}
          className="font-serif text-[15px]! pointer-coarse:text-base!"
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <div className="flex gap-2">
        <Field label="Category" className="w-36 shrink-0">
          <Select
            value={fields.category ?? guess}
            onChange={(category) => set({ category })}
            choices={categories}
          />
        </Field>
        <Field label="Reason" optional className="flex-1" error={errors['correction.reason']}>
          <TextArea value={fields.reason} onChange={(reason) => set({ reason })} rows={1} maxLength={5000} />
        </Field>
      </div>
      <LinkedClaim fields={fields} span={span} set={set} />
      <CitationFields citations={fields.citations} onChange={(citations) => set({ citations })} />
    </>
  )
}

type LinkedClaimProps = {
  readonly fields: CorrectionFields
  readonly span: Span
  readonly set: (part: Partial<CorrectionFields>) => void
}

function LinkedClaim({ fields, span, set }: LinkedClaimProps) {
  const [linking, setLinking] = useState(false)
  if (fields.claim !== null) {
    return (
      <div className="flex items-start gap-2 rounded border-l-2 border-claim bg-claim-soft py-1 pr-1 pl-2 text-[13px]">
        <p className="min-w-0 flex-1 wrap-anywhere">
          <span className="text-muted">Follows from the claim </span>
          {fields.claim.statement}
        </p>
        <IconButton icon={X} label="Unlink the claim" size="small" onClick={() => set({ claim: null })} />
      </div>
    )
  }
  if (!linking) {
    return (
      <Button look="quiet" size="small" className="self-start" onClick={() => setLinking(true)}>
        Link claim
      </Button>
    )
  }
  return (
    <ClaimPicker
      near={span}
      autoFocus
      onPick={(claim) => {
        setLinking(false)
        set({ claim })
      }}
    />
  )
}
