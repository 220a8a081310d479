'use client'

import { useEffect, useRef, type Dispatch } from 'react'
import { forget, keep, readKept } from '@/components/data/use-kept'
import type { Draft, RoomAction, RoomState } from './room-state'

/**
 * Brings back the drafts that this browser kept, where their words still stand, and keeps them from then on. One in
 * which nothing was typed goes when another card becomes the active one.
 */
export function useDrafts(
  state: RoomState,
  dispatch: Dispatch<RoomAction>,
  text: string,
  keepKey: (form: string) => string,
): void {
  const restored = useRef(false)
  useEffect(() => {
    const kept = readKept<readonly Draft[]>(keepKey('drafts')) ?? []
    const standing = kept.filter(
      ({ key, start, end, exact }) => text.slice(start, end) === exact && readKept(keepKey(key)) !== null,
    )
    if (standing.length > 0) dispatch({ type: 'restore drafts', drafts: standing })
    restored.current = true
  }, [dispatch, keepKey, text])
  useEffect(() => {
    if (!restored.current) return
    if (state.drafts.length === 0) forget(keepKey('drafts'))
    else keep(keepKey('drafts'), state.drafts)
  }, [state.drafts, keepKey])
  useEffect(() => {
    const idle = state.drafts.find(({ key }) => key !== state.activeId && readKept(keepKey(key)) === null)
    if (idle) dispatch({ type: 'forget draft', key: idle.key })
  }, [state.drafts, state.activeId, dispatch, keepKey])
}
