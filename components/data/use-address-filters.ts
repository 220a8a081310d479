'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** Filters that live in the address bar: shared by copying the address, kept by going back. */
export function useAddressFilters(): {
  readonly valueOf: (name: string) => string
  readonly change: (name: string, value: string) => void
} {
  const params = useSearchParams()
  const path = usePathname()
  const change = useCallback(
    (name: string, value: string) => {
      const next = new URLSearchParams(window.location.search)
      if (value === '') next.delete(name)
      else next.set(name, value)
      window.history.replaceState(null, '', next.size > 0 ? `${path}?${next.toString()}` : path)
    },
    [path],
  )
  return { valueOf: (name) => params.get(name) ?? '', change }
}
