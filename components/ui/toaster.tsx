'use client'

import { Toaster as Sonner, toast } from 'sonner'
import { sentenceOf } from '@/components/data/api-problem'

/** Where short messages appear; stands once in the layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-left"
      mobileOffset={{ bottom: 76 }}
      closeButton
      duration={6000}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start font-sans gap-2 rounded-md border border-line bg-raised px-3 py-2.5 pr-8 text-sm text-text shadow-popup',
          error: 'border-danger!',
          description: 'text-muted',
          closeButton:
            'absolute! top-2! right-2! left-auto! transform-none! border-none! bg-transparent! text-muted!',
          actionButton: 'ml-auto shrink-0 font-medium text-accent-text underline cursor-pointer',
        },
      }}
    />
  )
}

/** Says that something was done; the next of the same `place` takes its place. */
export function sayDone(sentence: string, place?: string): void {
  toast.success(sentence, place === undefined ? {} : { id: place })
}

/** Says that something was done, and offers to take it back. */
export function sayUndoable(sentence: string, undo: () => void, place: string): void {
  toast.success(sentence, { id: place, action: { label: 'Undo', onClick: undo } })
}

/** Says what went wrong and what to do next; stays until it is closed. */
export function sayError(error: unknown): void {
  sayProblem(sentenceOf(error))
}

/** The same for what is no error of the desk. */
export function sayProblem(sentence: string): void {
  toast.error(sentence, { duration: Infinity })
}
