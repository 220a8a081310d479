'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import { kindLooks } from '@/components/annotations/annotation-words'
import { Kbd } from '@/components/ui/kbd'

const acts: readonly { readonly kind: AnnotationKind; readonly label: string; readonly shortcut: string }[] =
  [
    { kind: 'correction', label: 'Correct', shortcut: 'C' },
    { kind: 'claim', label: 'Claim', shortcut: 'L' },
    { kind: 'query', label: 'Query', shortcut: 'Q' },
  ]

type SelectionBarProps = {
  readonly editor: Editor
  readonly kinds: readonly AnnotationKind[]
  /** the element that the bar is placed in */
  readonly frame: HTMLElement | null
  readonly onChoose: (kind: AnnotationKind) => void
}

type Place = { readonly left: number; readonly top: number }

/** What can be attached to the selected words: above them, on a phone at the bottom of the page. */
export function SelectionBar({ editor, kinds, frame, onChoose }: SelectionBarProps) {
  const place = useSelectionPlace(editor, frame)
  if (place === null || kinds.length === 0) return null
  return (
    <div
      role="toolbar"
      data-selection-bar
      aria-label="Attach to the selected words"
      className="fixed inset-x-3 bottom-16 z-20 flex justify-center sm:absolute sm:inset-x-auto sm:bottom-auto sm:top-[var(--top)] sm:left-[var(--left)] sm:-translate-x-1/2 sm:-translate-y-full"
      style={{ '--top': `${place.top}px`, '--left': `${place.left}px` } as React.CSSProperties}
    >
      <div className="flex gap-0.5 rounded-lg border border-line bg-raised p-1 shadow-popup">
        {acts
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ kind, label, shortcut }) => {
            const { icon: Icon } = kindLooks[kind]
            return (
              <button
                key={kind}
                type="button"
                aria-keyshortcuts={shortcut}
                // Pressing must not take the selection away before it is read.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(kind)}
                className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-md px-2.5 text-sm font-medium hover:bg-hover pointer-coarse:h-11 pointer-coarse:px-4"
              >
                <Icon aria-hidden size={15} className={inks[kind]} />
                {label}
                <span className="hidden sm:inline" aria-hidden>
                  <Kbd>{shortcut}</Kbd>
                </span>
              </button>
            )
          })}
      </div>
    </div>
  )
}

const inks: Readonly<Record<AnnotationKind, string>> = {
  correction: 'text-correction',
  claim: 'text-claim',
  query: 'text-query',
}

function useSelectionPlace(editor: Editor, frame: HTMLElement | null): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const look = () => setPlace(selectionPlace(editor, frame))
    const leave = ({ event }: { readonly event: FocusEvent }) => {
      const next = event.relatedTarget
      const isBar = next instanceof Element && next.closest('[data-selection-bar]') !== null
      if (!isBar) setPlace(null)
    }
    editor.on('focus', look)
    editor.on('selectionUpdate', look)
    editor.on('blur', leave)
    window.addEventListener('resize', look)
    return () => {
      editor.off('selectionUpdate', look)
      editor.off('focus', look)
      editor.off('blur', leave)
      window.removeEventListener('resize', look)
    }
  }, [editor, frame])
  return place
}

/** Above the first line of the selection, kept inside the frame. */
function selectionPlace(editor: Editor, frame: HTMLElement | null): Place | null {
  const { selection } = editor.state
  if (selection.empty || frame === null) return null
  const start = editor.view.coordsAtPos(selection.from)
  const end = editor.view.coordsAtPos(selection.to, -1)
  const box = frame.getBoundingClientRect()
  const right = end.top > start.top + 4 ? box.right : end.right
  const middle = (start.left + right) / 2 - box.left
  return { left: Math.min(Math.max(middle, 130), box.width - 130), top: start.top - box.top - 6 }
}
