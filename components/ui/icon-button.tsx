'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonLook, type ButtonSize } from './button-class'
import { Tooltip } from './tooltip'

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** what it does: its name for screen readers and its tooltip */
  readonly label: string
  /** a key that does the same, shown in the tooltip */
  readonly shortcut?: string
  readonly look?: ButtonLook
  readonly size?: ButtonSize
}

/** A square button with an icon; its label shows as a tooltip on hover and focus. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  look = 'quiet',
  size = 'medium',
  disabled,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut !== undefined ? { shortcut } : {})}>
      <BaseButton
        {...rest}
        disabled={disabled === true}
        focusableWhenDisabled
        aria-label={label}
        className={buttonClass(look, size, 'aspect-square px-0!')}
      >
        <Icon aria-hidden size={size === 'small' ? 15 : 17} />
      </BaseButton>
    </Tooltip>
  )
}
