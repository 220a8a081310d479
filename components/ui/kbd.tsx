import type { ReactNode } from 'react'

type KbdProps = { readonly children: ReactNode; readonly inverted?: boolean }

/** A key of the keyboard. */
export function Kbd({ children, inverted = false }: KbdProps) {
  const colours = inverted ? 'border-on-tip/40 text-on-tip' : 'border-line-strong text-muted bg-raised'
  return (
    <kbd
      className={`inline-flex h-5 min-w-5 items-center justify-center rounded border px-1 font-sans text-[11px] font-medium ${colours}`}
    >
      {children}
    </kbd>
  )
}
