'use client'

import { useState } from 'react'
import { useHydrated } from '@/components/data/use-hydrated'
import { useKept } from '@/components/data/use-kept'
import type { Me } from '@/components/review/room-context'
import type { Mode } from '@/lib/editor/suggest/suggest-state'

/**
 * *Suggest* or *Read*, as the person left it in this browser. Who reviews begins by reading, the letters being keys. A
 * signed-off article opens to be read: what is typed there opens it again.
 */
export function useMode({ id, role }: Me, isOpen: boolean): readonly [Mode, (mode: Mode) => void] {
  const usual = role === 'reviewer' ? 'read' : 'suggest'
  const kept = useKept<Mode>(`stet:mode:${id}`, usual)
  const [here, setHere] = useState<Mode | null>(isOpen ? null : 'read')
  const isHydrated = useHydrated()
  const mode = here ?? (isHydrated ? kept.value : usual)
  const choose = (next: Mode) => {
    if (isOpen) kept.set(next)
    else setHere(next)
  }
  return [mode, choose]
}
