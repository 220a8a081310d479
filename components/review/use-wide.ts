'use client'

import { useSyncExternalStore } from 'react'

/** From this width on there is room for cards beside the copy. */
const WIDE = '(min-width: 64rem)'

function subscribe(change: () => void): () => void {
  const query = window.matchMedia(WIDE)
  query.addEventListener('change', change)
  return () => query.removeEventListener('change', change)
}

export function isWide(): boolean {
  return window.matchMedia(WIDE).matches
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => true)
}
