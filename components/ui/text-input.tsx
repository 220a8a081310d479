'use client'

import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { controlClass, controlHeight } from './control-class'

type TextInputProps = Omit<ComponentProps<'input'>, 'className' | 'onChange' | 'value' | 'defaultValue'> & {
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  readonly className?: string
}

/** One line of text; inside a Field it takes its label and error from there. */
export function TextInput({ onChange, className = '', ...rest }: TextInputProps) {
  return (
    <Field.Control
      {...rest}
      {...(onChange ? { onValueChange: (value: string) => onChange(value) } : {})}
      className={`${controlClass} ${controlHeight} ${className}`}
    />
  )
}
