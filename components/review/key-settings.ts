'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { keep, readKept } from '@/components/data/use-kept'
import { soundMap, usualSettings, type KeySettings } from './key-map'
import { ariaWay, shownWay, waysTo, type Way } from './key-ways'

/** Of this browser: keyboards differ from desk to desk, also of one person. */
const KEPT = 'stet:keys'

let settings: KeySettings | null = null
const listeners = new Set<() => void>()

/** The keys as they are now. */
export function keySettings(): KeySettings {
  settings ??= readSettings()
  return settings
}

export function setKeySettings(next: KeySettings): void {
  settings = next
  keep(KEPT, next)
  for (const listener of listeners) listener()
}

function readSettings(): KeySettings {
  const kept = readKept<Partial<KeySettings>>(KEPT)
  if (kept === null || typeof kept !== 'object') return usualSettings
  return { on: kept.on !== false, map: soundMap(kept.map ?? {}) }
}

function listen(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== KEPT && key !== null) return
    settings = readSettings()
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

export function useKeySettings(): KeySettings {
  return useSyncExternalStore(listen, keySettings, () => usualSettings)
}

const stays = () => () => undefined
function useIsMac(): boolean {
  return useSyncExternalStore(
    stays,
    () => navigator.userAgent.includes('Mac'),
    () => false,
  )
}

export type ShownKeys = {
  /** the shortest way, as it is printed on keyboards */
  readonly shown: (usual: string) => string
  /** a way as it is printed on this computer's keyboard */
  readonly way: (way: Way) => string
  /** the same for `aria-keyshortcuts` */
  readonly aria: (way: Way) => string
  /** for the control that does it: what `pressInCard` looks for, and what screen readers tell */
  readonly attributes: (usual: string) => {
    readonly 'data-key': string
    readonly 'aria-keyshortcuts': string
  }
  /** whether single keys do anything */
  readonly on: boolean
}

/** How keys are shown now, on everything that has one. Keys are called by their usual letters. */
export function useShownKeys(): ShownKeys {
  const now = useKeySettings()
  const isMac = useIsMac()
  return useMemo(
    () => ({
      on: now.on,
      way: (way) => shownWay(way, isMac),
      aria: (way) => ariaWay(way, isMac),
      shown: (usual) => {
        const [first] = waysTo(usual, now)
        return first === undefined ? '' : shownWay(first, isMac)
      },
      attributes: (usual) => ({
        'data-key': usual,
        'aria-keyshortcuts': waysTo(usual, now)
          .map((way) => ariaWay(way, isMac))
          .join(' '),
      }),
    }),
    [now, isMac],
  )
}
