'use client'

import { Field } from '@base-ui/react/field'
import { useLayoutEffect, useRef, type ComponentProps, type Ref } from 'react'
import { controlClass } from './control-class'

type TextAreaProps = Omit<
  ComponentProps<'textarea'>,
  'className' | 'onChange' | 'value' | 'defaultValue' | 'ref'
> & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** lines at least */
  readonly rows?: number
  /** pixels at most, then it scrolls */
  readonly maxHeight?: number
  readonly className?: string
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Several lines; it grows with its text. Ctrl+Enter sends the form it stands in. */
export function TextArea({
  value,
  onChange,
  rows = 2,
  maxHeight = 400,
  className = '',
  ref,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement | null>(null)
  useLayoutEffect(() => {
    const box = own.current
    if (!box || 'fieldSizing' in box.style) return
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight + 2, maxHeight)}px`
  }, [value, maxHeight])
  return (
    <Field.Control
      value={value}
      onValueChange={(next: string) => onChange(next)}
      render={
        <textarea
          {...rest}
          rows={rows}
          ref={(node) => {
            own.current = node
            if (typeof ref === 'function') ref(node)
            else if (ref) ref.current = node
          }}
          style={{ maxHeight }}
          onKeyDown={(event) => {
            rest.onKeyDown?.(event)
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      }
      className={`${controlClass} block resize-none py-1.5 leading-5 [field-sizing:content] ${className}`}
    />
  )
}
