'use client'

import { useCallback, useRef, useState } from 'react'

/**
 * State that outlives a reload: kept in this browser under the key until it is cleared. `kept` says that the value
 * came from an earlier visit. A full or closed storage loses only the keeping, never what is on the page.
 */
export function useKept<T>(
  key: string,
  initial: T,
): {
  readonly value: T
  readonly set: (next: T) => void
  readonly clear: () => void
  readonly kept: boolean
} {
  const [{ value, kept }, setState] = useState(() => {
    const found = readKept<T>(key)
    return found === null ? { value: initial, kept: false } : { value: found, kept: true }
  })
  const set = useCallback(
    (next: T) => {
      setState((before) => ({ ...before, value: next }))
      keep(key, next)
    },
    [key],
  )
  const first = useRef(initial)
  const clear = useCallback(() => {
    setState({ value: first.current, kept: false })
    forget(key)
  }, [key])
  return { value, set, clear, kept }
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller wrote it, so it says what it is
export function readKept<T>(key: string): T | null {
  try {
    const text = window.localStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null
  }
}

export function keep(key: string, value: unknown): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Nothing to do: the page still has it.
  }
}

export function forget(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Nothing to do.
  }
}
