'use client'

import { Drawer } from '@base-ui/react/drawer'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

type SheetProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly children: ReactNode
}

/** A modal sheet from below that leaves the upper part of the page free: dragged down by its head, it closes, as by Escape. */
export function Sheet({ open, onOpenChange, title, children }: SheetProps) {
  return (
    <Drawer.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Drawer.Viewport className="fixed inset-0 z-40 flex items-end justify-center">
          <Drawer.Popup className="flex max-h-[68dvh] w-full max-w-2xl [transform:translateY(var(--drawer-swipe-movement-y))] flex-col rounded-t-lg border border-line bg-raised shadow-popup transition-transform duration-150 outline-none data-ending-style:[transform:translateY(100%)] data-swiping:duration-0 motion-reduce:transition-none">
            {/* Outside the content: a mouse drags the sheet here, and selects words there. */}
            <div className="cursor-grab px-5 pt-2 pb-2 select-none data-swiping:cursor-grabbing">
              <span aria-hidden data-handle className="mx-auto block h-1 w-10 rounded-full bg-line-strong" />
              <div className="mt-2 flex items-start justify-between gap-3">
                <Drawer.Title className="text-base font-semibold">{title}</Drawer.Title>
                <IconButton icon={X} label="Close" size="small" onClick={() => onOpenChange(false)} />
              </div>
            </div>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-5">
              {children}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
