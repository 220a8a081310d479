'use client'

import { Select as BaseSelect } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import { controlClass, controlHeight } from './control-class'
import { itemClass, popupClass } from './popup-class'

export type Choice<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** a second line in the list */
  readonly hint?: string
}

type SelectProps<Value extends string> = {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly choices: readonly Choice<Value>[]
  readonly disabled?: boolean
  readonly id?: string
  readonly className?: string
  /** its name, where it stands in no Field */
  readonly 'aria-label'?: string
}

/** One of a few; the empty string may be a choice ("Any"). */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, choices, disabled = false, id, className = '' } = props
  return (
    <BaseSelect.Root
      items={[...choices]}
      value={value}
      onValueChange={(next: Value | null) => {
        if (next !== null) onChange(next)
      }}
      disabled={disabled}
      modal={false}
    >
      <BaseSelect.Trigger
        {...(id !== undefined ? { id } : {})}
        aria-label={props['aria-label']}
        className={`${controlClass} ${controlHeight} flex items-center justify-between gap-2 text-left whitespace-nowrap hover:bg-hover ${className}`}
      >
        <BaseSelect.Value className="truncate" />
        <BaseSelect.Icon className="text-muted">
          <ChevronsUpDown aria-hidden size={14} />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <BaseSelect.Popup className={popupClass}>
            <BaseSelect.List>
              {choices.map((choice) => (
                <BaseSelect.Item key={choice.value} value={choice.value} className={itemClass}>
                  <span className="w-4 shrink-0">
                    <BaseSelect.ItemIndicator>
                      <Check aria-hidden size={14} />
                    </BaseSelect.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    <BaseSelect.ItemText>{choice.label}</BaseSelect.ItemText>
                    {choice.hint !== undefined ? (
                      <span className="block text-xs text-muted">{choice.hint}</span>
                    ) : null}
                  </span>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}
