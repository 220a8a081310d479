'use client'

import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Kbd } from './kbd'

type TooltipProps = {
  readonly label: string
  readonly shortcut?: string
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** the one element that it describes; it must take props and a ref */
  readonly children: ReactElement
}

/** A short hint on hover and focus. Never the only place where something is said. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={500} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className="z-50">
          <BaseTooltip.Popup
            aria-hidden
            className="flex max-w-72 items-center gap-2 rounded bg-tip px-2 py-1 text-xs text-on-tip shadow-popup"
          >
            {label}
            {shortcut !== undefined ? <Kbd inverted>{shortcut}</Kbd> : null}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
