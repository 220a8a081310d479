'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { whyNot, withKey } from './key-map'
import { setKeySettings, useKeySettings, useShownKeys } from './key-settings'

type KeyButtonProps = {
  /** the key as it usually is */
  readonly usual: string
  readonly does: string
}

/** Keys that are on the way to another, or hold one. */
const HELD = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process']

/** A key of the list, and how to choose another: press it, then the new one. Escape leaves it as it was. */
export function KeyButton({ usual, does }: KeyButtonProps) {
  const settings = useKeySettings()
  const { shown } = useShownKeys()
  const [isWaiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  const leave = () => {
    setWaiting(false)
    setProblem(null)
  }
  const press = (event: KeyboardEvent) => {
    if (!isWaiting || HELD.includes(event.key) || event.key === 'Tab') return
    event.preventDefault()
    // Escape would close the sheet.
    event.stopPropagation()
    if (event.key === 'Escape') {
      leave()
      return
    }
    const why = whyNot(settings.map, usual, event.key)
    setProblem(why)
    if (why !== null) return
    setKeySettings({ ...settings, map: withKey(settings.map, usual, event.key) })
    setWaiting(false)
  }
  return (
    <div className="flex min-h-6 items-start gap-3 text-sm">
      <dt className="w-32 shrink-0">
        <button
          type="button"
          aria-label={isWaiting ? `${does}: press the new key` : `${does}: ${shown(usual)}. Change`}
          aria-describedby={problem === null ? undefined : problemId}
          aria-pressed={isWaiting}
          onClick={() => setWaiting(true)}
          onKeyDown={press}
          onBlur={leave}
          className="-m-0.5 inline-flex min-h-6 min-w-6 cursor-pointer items-center rounded p-0.5 hover:bg-hover pointer-coarse:min-h-9"
        >
          {isWaiting ? (
            <span className="text-[13px] text-accent-text">Press a key…</span>
          ) : (
            <Kbd>{shown(usual)}</Kbd>
          )}
        </button>
      </dt>
      <dd>
        {does}
        {problem === null ? null : (
          <span id={problemId} role="alert" className="block text-[13px] text-danger">
            {problem}
          </span>
        )}
      </dd>
    </div>
  )
}
