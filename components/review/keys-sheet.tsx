'use client'

import { memo } from 'react'
import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { chords } from '@/components/palette/chords'
import { KeyButton } from './key-button'
import { isCharacter, usualSettings } from './key-map'
import { setKeySettings, useKeySettings, useShownKeys } from './key-settings'
import { wayOf } from './key-ways'
import { formKeys, roomKeys } from './keys'

type KeysSheetProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

/** Every key of the room; single keys can be changed here, and switched off. */
export const KeysSheet = memo(function KeysSheet({ open, onOpenChange }: KeysSheetProps) {
  const { shown, way, on } = useShownKeys()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys" wide footer={<Settings />}>
      <p className="mb-3 text-sm text-muted">
        {on ? 'Press a key in this list to choose another for it. ' : ''}
        {way({ held: ['Ctrl', 'Alt'], key: 'and a letter' })} does the same while the caret is in the copy.
      </p>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {roomKeys.map(({ title, keys }) => (
          <Group key={title} title={title}>
            {keys.map(({ key, does }) =>
              on && isCharacter(key) ? (
                <KeyButton key={key} usual={key} does={does} />
              ) : (
                <Row key={key} does={does}>
                  <Kbd>{shown(key)}</Kbd>
                </Row>
              ),
            )}
          </Group>
        ))}
        <Group title="Also in the copy">
          {chords.map((chord) => (
            <Row key={way(wayOf(chord))} does={chord.does}>
              <Kbd>{way(wayOf(chord))}</Kbd>
            </Row>
          ))}
        </Group>
        <Group title="In a form">
          {formKeys.map(({ held, key, does }) => (
            <Row key={key} does={does}>
              <Kbd>{way({ held, key })}</Kbd>
            </Row>
          ))}
        </Group>
      </div>
    </Dialog>
  )
})

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-[13px] font-semibold text-muted">{title}</h3>
      <dl className="flex flex-col gap-1">{children}</dl>
    </section>
  )
}

function Row({ does, children }: { readonly does: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-6 items-center gap-3 text-sm">
      <dt className="w-32 shrink-0">{children}</dt>
      <dd>{does}</dd>
    </div>
  )
}

function Settings() {
  const settings = useKeySettings()
  const isChanged = Object.keys(settings.map).length > 0
  return (
    <div className="flex min-h-8 flex-1 flex-wrap items-center justify-between gap-2">
      <Checkbox
        checked={settings.on}
        onChange={(on) => setKeySettings({ ...settings, on })}
        hint="Off: only keys with Ctrl or Alt, and F keys, do anything. Kept in this browser."
      >
        Single keys work by themselves
      </Checkbox>
      {isChanged ? (
        <Button
          size="small"
          look="quiet"
          onClick={() => setKeySettings({ ...settings, map: usualSettings.map })}
        >
          <RotateCcw aria-hidden size={14} /> Back to the usual keys
        </Button>
      ) : null}
    </div>
  )
}
