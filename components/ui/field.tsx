'use client'

import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode } from 'react'

type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** what is wrong and how to mend it; undefined or null: nothing */
  readonly error?: string | null | undefined
  readonly optional?: boolean
  /** the label is only for screen readers */
  readonly labelHidden?: boolean
  readonly className?: string
  /** one TextInput, TextArea, Select or Combobox */
  readonly children: ReactNode
}

/** A label, its control, a hint and an error, wired together for screen readers. */
export function Field({ label, hint, error, optional, labelHidden, className = '', children }: FieldProps) {
  const invalid = error !== undefined && error !== null && error !== ''
  return (
    <BaseField.Root invalid={invalid} className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <BaseField.Label
        className={
          labelHidden === true ? 'sr-only' : 'flex items-baseline gap-1.5 text-[13px] font-medium text-text'
        }
      >
        {label}
        {optional === true ? <span className="font-normal text-muted">optional</span> : null}
      </BaseField.Label>
      {children}
      {hint !== undefined ? (
        <BaseField.Description className="text-xs text-muted">{hint}</BaseField.Description>
      ) : null}
      {invalid ? (
        <BaseField.Error match className="text-[13px] text-danger" role="alert">
          {error}
        </BaseField.Error>
      ) : null}
    </BaseField.Root>
  )
}
