import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type NewPasswordFieldProps = {
  readonly value: string
  readonly onChange: (password: string) => void
  readonly error: string | undefined
}

/** A password to be set, with the one rule there is. */
export function NewPasswordField({ value, onChange, error }: NewPasswordFieldProps) {
  return (
    <Field label="New password" hint="At least 12 characters; a few words are good." error={error}>
      <TextInput
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}
