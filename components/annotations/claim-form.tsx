'use client'

import { useRoom } from '@/components/review/room-context'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { CitationFields } from './citation-fields'
import type { ClaimFields } from './fields'
import type { FormProps } from './form-props'

/** What is claimed, by whom, and what the desk found. */
export function ClaimForm({ fields, onChange, errors, firstField }: FormProps<ClaimFields>) {
  const { verdicts } = useRoom()
  const set = (part: Partial<ClaimFields>) => onChange({ ...fields, ...part })
  const choices = [
    { value: '', label: 'No verdict yet' },
    ...verdicts.map((word) => ({ value: word, label: word })),
  ]
  return (
    <>
      <Field label="What is claimed" error={errors['claim.statement'] ?? errors.first}>
        <TextArea
          ref={firstField}
          value={fields.statement}
          onChange={(statement) => set({ statement })}
          rows={2}
          maxLength={5000}
        />
      </Field>
      <div className="flex gap-2">
        <Field label="Who says so" optional className="flex-1" error={errors['claim.claimant']}>
          <TextInput value={fields.claimant} onChange={(claimant) => set({ claimant })} maxLength={300} />
        </Field>
        <Field label="When" optional className="w-32 shrink-0" error={errors['claim.saidAt']}>
          <TextInput value={fields.saidAt} onChange={(saidAt) => set({ saidAt })} maxLength={100} />
        </Field>
      </div>
      <Field label="Verdict" error={errors['claim.verdict']}>
        <Select value={fields.verdict} onChange={(verdict) => set({ verdict })} choices={choices} />
      </Field>
      <Field label="Explanation" optional error={errors['claim.explanation']}>
        <TextArea
          value={fields.explanation}
          onChange={(explanation) => set({ explanation })}
          rows={2}
          maxLength={10_000}
        />
      </Field>
      <CitationFields citations={fields.citations} onChange={(citations) => set({ citations })} />
    </>
  )
}
