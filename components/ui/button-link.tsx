import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonLook, type ButtonSize } from './button-class'

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & {
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  readonly className?: string
}

/** A link to another page that looks like a button. */
export function ButtonLink({ look, size, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass(look, size, className)} />
}
