'use client'

import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { QueryFields } from './fields'
import type { FormProps } from './form-props'

/** A question to the writer. */
export function QueryForm({ fields, onChange, errors, firstField }: FormProps<QueryFields>) {
  return (
    <Field label="Question to the writer" error={errors['query.text'] ?? errors.first}>
      <TextArea
        ref={firstField}
        value={fields.text}
        onChange={(text) => onChange({ ...fields, text })}
        rows={3}
        maxLength={5000}
      />
    </Field>
  )
}
