'use client'

import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { chords } from '@/components/palette/chords'
import { formKeys, roomKeys } from './keys'
import { shownKey } from './shown-key'

type KeysSheetProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly lettersOn: boolean
  readonly onLetters: (on: boolean) => void
}

/** Every key of the room, and the switch for those that are single letters. */
export function KeysSheet({ open, onOpenChange, lettersOn, onLetters }: KeysSheetProps) {
  const groups = [
    ...roomKeys,
    { title: 'Also in the copy', keys: chords },
    { title: 'In a form', keys: formKeys },
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" wide>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="mb-1 text-[13px] font-semibold text-muted">{title}</h3>
            <dl className="flex flex-col gap-1">
              {keys.map(({ key, does }) => (
                <div key={key} className="flex items-center gap-3 text-sm">
                  <dt className="w-20 shrink-0">
                    <Kbd>{shownKey(key)}</Kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="mt-4 flex cursor-pointer items-center gap-2 border-t border-line py-3 text-sm">
        <input
          type="checkbox"
          checked={lettersOn}
          onChange={({ target }) => onLetters(target.checked)}
          className="size-4 accent-accent"
        />
        Single letters work as keys
      </label>
    </Dialog>
  )
}
