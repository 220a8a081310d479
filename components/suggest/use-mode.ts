'use client'

import { useState } from 'react'
import { useHydrated } from '@/components/data/use-hydrated'
import { useKept } from '@/components/data/use-kept'
import type { Mode } from '@/lib/editor/suggest/suggest-state'

/**
 * *Suggest* or *Read*, as the person left it in this browser. A signed-off article opens to be read: what is typed there
 * opens it again.
 */
export function useMode(myId: string, isOpen: boolean): readonly [Mode, (mode: Mode) => void] {
  const kept = useKept<Mode>(`stet:mode:${myId}`, 'suggest')
  const [here, setHere] = useState<Mode | null>(isOpen ? null : 'read')
  const isHydrated = useHydrated()
  const mode = here ?? (isHydrated ? kept.value : 'suggest')
  const choose = (next: Mode) => {
    if (isOpen) kept.set(next)
    else setHere(next)
  }
  return [mode, choose]
}
