'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonLook, type ButtonSize } from './button-class'
import { Spinner } from './spinner'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  /** the request runs: the button keeps its focus and width, and does nothing */
  readonly pending?: boolean
  readonly children: ReactNode
  readonly className?: string
}

/** A button; `type="button"` unless told otherwise. */
export function Button({ look, size, pending = false, disabled, children, className, ...rest }: ButtonProps) {
  return (
    <BaseButton
      {...rest}
      disabled={disabled === true || pending}
      focusableWhenDisabled
      aria-busy={pending || undefined}
      className={buttonClass(look, size, className)}
    >
      {pending ? <Spinner /> : null}
      {children}
    </BaseButton>
  )
}
