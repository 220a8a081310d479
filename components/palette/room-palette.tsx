'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { memo, useMemo, useRef, useState, type RefObject } from 'react'
import { kindLooks, stateLooks } from '@/components/annotations/annotation-words'
import { useShownKeys, type ShownKeys } from '@/components/review/key-settings'
import type { RoomAct } from '@/components/review/keys'
import { controlClass, controlHeight } from '@/components/ui/control-class'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { itemClass } from '@/components/ui/popup-class'
import { paletteActs, shownKeyOf, type PaletteAct } from './palette-acts'
import { passageOf } from './find-annotations'
import { useFound } from './use-found'

type Item =
  | {
      readonly type: 'act'
      readonly id: string
      readonly words: string
      readonly key: string
      readonly act: RoomAct
    }
  | { readonly type: 'annotation'; readonly id: string; readonly words: string; readonly what: string }

type PaletteProps = {
  readonly articleId: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What cannot be done now is left out. */
  readonly isAvailable: (act: RoomAct) => boolean
  readonly onRun: (act: RoomAct) => void
  readonly onGoTo: (annotationId: string) => void
}

/** One field for everything: type to find an act, or words of a claim, a reason, a note. */
export const RoomPalette = memo(function RoomPalette(props: PaletteProps) {
  const { open, onOpenChange } = props
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Do or find" wide initialFocus={field}>
      {open ? <Search {...props} field={field} /> : null}
    </Dialog>
  )
})

type SearchProps = PaletteProps & { readonly field: RefObject<HTMLInputElement | null> }

function Search({ articleId, onOpenChange, isAvailable, onRun, onGoTo, field }: SearchProps) {
  const [text, setText] = useState('')
  const keys = useShownKeys()
  // As it was when the palette opened: now the keyboard is in the field.
  const [available] = useState(() => paletteActs.filter(({ act }) => isAvailable(act)))
  const { items, isSearching } = useItems(articleId, text, available, keys)
  const choose = (item: Item) => {
    onOpenChange(false)
    // After the dialog has given the keyboard back, so that the act decides where it goes.
    window.setTimeout(() => (item.type === 'act' ? onRun(item.act) : onGoTo(item.id)), 50)
  }
  return (
    <Autocomplete.Root
      inline
      open
      items={items}
      mode="none"
      filter={null}
      autoHighlight="always"
      value={text}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') setText(next)
      }}
      itemToStringValue={(item: Item) => item.words}
    >
      <Autocomplete.Input
        ref={field}
        aria-label="Do or find"
        placeholder="An act, or words of a claim, a reason, a note…"
        className={`${controlClass} ${controlHeight}`}
      />
      <Autocomplete.Empty className="px-3 py-2 text-sm text-muted empty:hidden">
        {isSearching ? 'Searching…' : 'Nothing has these words.'}
      </Autocomplete.Empty>
      <Autocomplete.List className="mt-2 max-h-[50dvh] overflow-y-auto">
        {(item: Item) => (
          <Autocomplete.Item key={item.id} value={item} className={itemClass} onClick={() => choose(item)}>
            <span className="min-w-0 flex-1 truncate">{item.words}</span>
            {item.type === 'act' ? (
              <Kbd>{item.key}</Kbd>
            ) : (
              <span className="text-xs text-muted">{item.what}</span>
            )}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

function useItems(
  articleId: string,
  text: string,
  available: readonly PaletteAct[],
  keys: ShownKeys,
): { readonly items: Item[]; readonly isSearching: boolean } {
  const search = text.trim()
  const { found, isSearching } = useFound(articleId, search)
  const items = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/)
    return [
      ...available
        .filter(({ does }) => words.every((word) => does.toLowerCase().includes(word)))
        .map((one): Item => {
          const key = shownKeyOf(one, keys)
          return { type: 'act', id: one.id, words: one.does, key, act: one.act }
        }),
      ...found.map((annotation): Item => {
        const { id, kind, state } = annotation
        const what = `${kindLooks[kind].label}, ${stateLooks[state].label.toLowerCase()}`
        return { type: 'annotation', id, words: passageOf(annotation, search), what }
      }),
    ]
  }, [found, search, available, keys])
  return { items, isSearching }
}
