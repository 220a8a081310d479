'use client'

import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { formKeys, roomKeys } from './keys'

type KeysSheetProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly lettersOn: boolean
  readonly onLetters: (on: boolean) => void
}

/** Every key of the room, and the switch for those that are single letters. */
export function KeysSheet({ open, onOpenChange, lettersOn, onLetters }: KeysSheetProps) {
  const groups = [...roomKeys, { title: 'In a form', keys: formKeys }]
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
                    <Kbd>{shown(key)}</Kbd>
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

function shown(key: string): string {
  if (key === 'Escape') return 'Esc'
  if (/^[A-Z]$/.test(key)) return `Shift ${key}`
  return key.length === 1 ? key.toUpperCase() : key
}
