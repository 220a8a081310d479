'use client'

import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { IconButton } from './icon-button'

type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: string
  readonly wide?: boolean
  /** gets the focus on opening; default: the first control */
  readonly initialFocus?: RefObject<HTMLElement | null>
  readonly children: ReactNode
  /** buttons, the main one last */
  readonly footer?: ReactNode
}

/** A modal dialog; on a phone it is a sheet from below. Escape closes it and gives the focus back. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, wide = false, initialFocus, children, footer } = props
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup
          {...(initialFocus ? { initialFocus } : {})}
          className={`fixed inset-x-0 bottom-0 z-40 flex flex-col rounded-t-lg border border-line bg-raised shadow-popup outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[85dvh] sm:w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg max-h-[92dvh] ${wide ? 'sm:max-w-2xl' : 'sm:max-w-md'}`}
        >
          <div className="flex items-start justify-between gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0">
              <BaseDialog.Title className="text-base font-semibold">{title}</BaseDialog.Title>
              {description !== undefined ? (
                <BaseDialog.Description className="mt-0.5 text-sm text-muted">
                  {description}
                </BaseDialog.Description>
              ) : null}
            </div>
            <IconButton icon={X} label="Close" size="small" onClick={() => onOpenChange(false)} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>
          {footer !== undefined ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          ) : (
            <div className="pb-2" />
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
