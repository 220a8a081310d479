'use client'

import { Combobox as BaseCombobox } from '@base-ui/react/combobox'
import type { ReactNode, Ref } from 'react'
import { controlClass, controlHeight } from './control-class'
import { itemClass, popupClass } from './popup-class'

type ComboboxProps<Item> = {
  /** what matches `text`, found by the caller; the first one is not chosen by itself */
  readonly items: readonly Item[]
  /** the chosen one; null where choosing is an act (adding to a list) */
  readonly value: Item | null
  readonly onChange: (item: Item) => void
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly idOf: (item: Item) => string
  readonly labelOf: (item: Item) => string
  /** default: the label */
  readonly renderItem?: (item: Item) => ReactNode
  /** a search runs */
  readonly pending?: boolean
  /** what to say when nothing matches */
  readonly empty?: ReactNode
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly 'aria-label'?: string
}

/** Type to find one; the caller searches. Inside a Field it takes its label and error from there. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { items, value, text, idOf, labelOf, pending = false, empty, disabled = false } = props
  const message = pending ? 'Searching…' : items.length === 0 ? empty : undefined
  return (
    <BaseCombobox.Root
      items={[...items]}
      value={value}
      onValueChange={(item: Item | null) => {
        if (item !== null) props.onChange(item)
      }}
      inputValue={text}
      onInputValueChange={(next, { reason }) => {
        if (reason !== 'item-press') props.onTextChange(next)
      }}
      itemToStringLabel={(item: Item) => labelOf(item)}
      isItemEqualToValue={(a: Item, b: Item) => idOf(a) === idOf(b)}
      filter={null}
      disabled={disabled}
    >
      <BaseCombobox.Input
        placeholder={props.placeholder}
        aria-label={props['aria-label']}
        autoComplete="off"
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        className={`${controlClass} ${controlHeight}`}
      />
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50">
          <BaseCombobox.Popup className={popupClass} aria-busy={pending || undefined}>
            <BaseCombobox.Status className="px-3 py-1.5 text-sm text-muted empty:hidden">
              {message}
            </BaseCombobox.Status>
            <BaseCombobox.List>
              {(item: Item) => (
                <BaseCombobox.Item key={idOf(item)} value={item} className={itemClass}>
                  {props.renderItem ? props.renderItem(item) : labelOf(item)}
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  )
}
