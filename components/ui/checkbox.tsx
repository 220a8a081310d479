'use client'

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

type CheckboxProps = {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A box to tick, with its words. */
export function Checkbox({ checked, onChange, disabled = false, hint, children }: CheckboxProps) {
  return (
    <label className="flex items-start gap-2 text-sm">
      <BaseCheckbox.Root
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        disabled={disabled}
        className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded border border-line-strong bg-raised data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent data-disabled:opacity-60"
      >
        <BaseCheckbox.Indicator>
          <Check aria-hidden size={12} strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span>
        {children}
        {hint !== undefined ? <span className="block text-xs text-muted">{hint}</span> : null}
      </span>
    </label>
  )
}
