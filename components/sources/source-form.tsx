'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { sourceGrades, sourceKinds } from '@/lib/core/sources/source-contract'
import type { SourceFields } from './source-fields'
import { gradeWords, sourceKindWords } from './source-words'

const kinds = sourceKinds.map((value) => ({ value, label: sourceKindWords[value].label }))
const grades = sourceGrades.map((value) => ({ value, label: gradeWords[value] }))

type SourceFormProps = {
  readonly fields: SourceFields
  readonly onChange: (fields: SourceFields) => void
  readonly errors: Readonly<Record<string, string>>
  /** whether this person says if it is confidential */
  readonly keeps: boolean
}
type Line = Exclude<keyof SourceFields, 'kind' | 'grade' | 'confidential'>

/** The fields of a source. */
export function SourceForm({ fields, onChange, errors, keeps }: SourceFormProps) {
  const line = (name: Line, label: string, more: { hint?: string; type?: 'url'; max: number }) => (
    <Field label={label} hint={more.hint} error={errors[name]} className="col-span-full sm:col-span-1">
      <TextInput
        type="text"
        inputMode={more.type ?? 'text'}
        value={fields[name]}
        maxLength={more.max}
        onChange={(text) => onChange({ ...fields, [name]: text })}
      />
    </Field>
  )
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3">
      <Field label="Kind">
        <Select value={fields.kind} onChange={(kind) => onChange({ ...fields, kind })} choices={kinds} />
      </Field>
      <Field label="Grade">
        <Select value={fields.grade} onChange={(grade) => onChange({ ...fields, grade })} choices={grades} />
      </Field>
      {line('url', 'Address', { type: 'url', max: 2000 })}
      {line('title', 'Title', { hint: 'Needed where there is no address.', max: 500 })}
      {line('publisher', 'Publisher', { max: 300 })}
      {line('author', 'Author', { max: 300 })}
      {line('publishedAt', 'Published', { hint: 'As the source gives it, e.g. 12 Feb 2026.', max: 100 })}
      {line('origin', 'Origin', { hint: 'The wire or syndicate it comes from.', max: 200 })}
      {line('archivedUrl', 'Archived copy', { type: 'url', max: 2000 })}
      <div className="col-span-full pt-1">
        <Checkbox
          checked={fields.confidential}
          disabled={!keeps}
          onChange={(confidential) => onChange({ ...fields, confidential })}
          hint={
            keeps
              ? 'Only its keeper and the people the keeper names see it; exports leave it out.'
              : 'Its keeper decides this.'
          }
        >
          Confidential
        </Checkbox>
      </div>
    </div>
  )
}
