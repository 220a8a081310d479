'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { itemClass, popupClass } from './popup-class'

type MenuProps = {
  /** a Button or an element with `buttonClass`; it must take props and a ref */
  readonly trigger: ReactElement
  readonly align?: 'start' | 'center' | 'end'
  readonly children: ReactNode
}

/** A menu of acts: MenuItem, MenuLink, MenuDownload, MenuChoices, MenuLine and MenuNote inside. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} sideOffset={4} className="z-50">
          <BaseMenu.Popup className={`${popupClass} min-w-48`}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

type ItemProps = {
  readonly icon?: LucideIcon
  /** a second line: what it is for, or why it can't be done */
  readonly hint?: string
  readonly children: ReactNode
}

function ItemBody({ icon: Icon, hint, children }: ItemProps) {
  return (
    <>
      {Icon ? <Icon aria-hidden size={15} className="shrink-0 text-muted" /> : null}
      <span className="min-w-0">
        <span className="block">{children}</span>
        {hint !== undefined ? <span className="block text-xs text-muted">{hint}</span> : null}
      </span>
    </>
  )
}

type MenuItemProps = ItemProps & { readonly onSelect: () => void; readonly disabled?: boolean }

export function MenuItem({ onSelect, disabled = false, ...body }: MenuItemProps) {
  return (
    <BaseMenu.Item onClick={onSelect} disabled={disabled} className={itemClass}>
      <ItemBody {...body} />
    </BaseMenu.Item>
  )
}

export function MenuLink({ href, ...body }: ItemProps & { readonly href: string }) {
  return (
    <BaseMenu.LinkItem render={<Link href={href} />} closeOnClick className={itemClass}>
      <ItemBody {...body} />
    </BaseMenu.LinkItem>
  )
}

/** A link to a file of the API; the browser saves it. */
export function MenuDownload({ href, ...body }: ItemProps & { readonly href: string }) {
  return (
    <BaseMenu.LinkItem href={href} download closeOnClick className={itemClass}>
      <ItemBody {...body} />
    </BaseMenu.LinkItem>
  )
}

type MenuChoicesProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
}

/** One of a few inside a menu. */
export function MenuChoices<Value extends string>({
  label,
  value,
  onChange,
  choices,
}: MenuChoicesProps<Value>) {
  return (
    <BaseMenu.RadioGroup aria-label={label} value={value} onValueChange={(next: Value) => onChange(next)}>
      {choices.map((choice) => (
        <BaseMenu.RadioItem key={choice.value} value={choice.value} closeOnClick className={itemClass}>
          <span className="w-4 shrink-0">
            <BaseMenu.RadioItemIndicator>
              <Check aria-hidden size={14} />
            </BaseMenu.RadioItemIndicator>
          </span>
          {choice.label}
        </BaseMenu.RadioItem>
      ))}
    </BaseMenu.RadioGroup>
  )
}

export function MenuLine() {
  return <BaseMenu.Separator className="my-1 h-px bg-line" />
}

/** Words that are not an act. */
export function MenuNote({ children }: { readonly children: ReactNode }) {
  return <div className="px-3 py-1.5 text-xs text-muted">{children}</div>
}
