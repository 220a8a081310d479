import type { Span } from '@/lib/core/anchors/span'
import { ClaimForm } from './claim-form'
import { CorrectionForm } from './correction-form'
import type { Fields } from './fields'
import type { FormProps } from './form-props'
import { QueryForm } from './query-form'

/** The form of a kind. */
export function FieldsForm({ fields, span, ...rest }: FormProps<Fields> & { readonly span: Span }) {
  switch (fields.kind) {
    case 'correction':
      return <CorrectionForm {...rest} fields={fields} span={span} />
    case 'claim':
      return <ClaimForm {...rest} fields={fields} />
    case 'query':
      return <QueryForm {...rest} fields={fields} />
  }
}
