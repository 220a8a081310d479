'use client'

import { memo } from 'react'
import type { Editor } from '@tiptap/react'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import { kindLooks } from '@/components/annotations/annotation-words'
import { useShownKeys } from '@/components/review/key-settings'
import { MarkSelected } from '@/components/coverage/mark-selected'
import { Kbd } from '@/components/ui/kbd'
import { modeOf } from '@/lib/editor/suggest/suggest-commands'
import { useSelectionPlace } from './use-selection-place'
import { useUncovered } from './use-uncovered'

const acts: readonly { readonly kind: AnnotationKind; readonly label: string; readonly usual: string }[] = [
  { kind: 'correction', label: 'Correct', usual: 'c' },
  { kind: 'claim', label: 'Claim', usual: 'l' },
  { kind: 'query', label: 'Query', usual: 'q' },
]

const button =
  'inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-md px-2.5 text-sm font-medium hover:bg-hover pointer-coarse:h-11 max-sm:px-2 pointer-coarse:sm:px-4'

type SelectionBarProps = {
  readonly editor: Editor
  readonly kinds: readonly AnnotationKind[]
  /** the element that the bar is placed in */
  readonly frame: HTMLElement | null
  readonly onChoose: (kind: AnnotationKind) => void
}

/** What can be attached to the selected words, or put in at a tapped place: above it, on a phone at the bottom of the page. */
export const SelectionBar = memo(function SelectionBar({
  editor,
  kinds,
  frame,
  onChoose,
}: SelectionBarProps) {
  const place = useSelectionPlace(editor, frame)
  useUncovered(editor, place !== null)
  const keys = useShownKeys()
  // While one suggests, letters in the copy are text.
  const areLettersKeys = keys.on && modeOf(editor.state) === 'read'
  if (place === null || kinds.length === 0) return null
  return (
    <div
      role="toolbar"
      data-selection-bar
      aria-label={place.isPoint ? 'Insert at this place' : 'Attach to the selected words'}
      className="fixed inset-x-3 bottom-16 z-20 flex justify-center sm:absolute sm:inset-x-auto sm:bottom-auto sm:top-[var(--top)] sm:left-[var(--left)] sm:-translate-x-1/2 sm:-translate-y-full"
      style={{ '--top': `${place.top}px`, '--left': `${place.left}px` } as React.CSSProperties}
    >
      <div className="flex gap-0.5 rounded-lg border border-line bg-raised p-1 shadow-popup">
        {acts
          .filter(({ kind }) => kinds.includes(kind) && (kind === 'correction' || !place.isPoint))
          .map(({ kind, label, usual }) => {
            const { icon: Icon } = kindLooks[kind]
            return (
              <button
                key={kind}
                type="button"
                {...keys.attributes(usual)}
                // Pressing must not take the selection away before it is read.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(kind)}
                className={button}
              >
                <Icon aria-hidden size={15} className={inks[kind]} />
                {place.isPoint ? 'Insert here' : label}
                {areLettersKeys ? (
                  <span className="hidden sm:inline" aria-hidden>
                    <Kbd>{keys.shown(usual)}</Kbd>
                  </span>
                ) : null}
              </button>
            )
          })}
        {place.isPoint ? null : <MarkSelected editor={editor} className={button} />}
      </div>
    </div>
  )
})

const inks: Readonly<Record<AnnotationKind, string>> = {
  correction: 'text-correction',
  claim: 'text-claim',
  query: 'text-query',
}
