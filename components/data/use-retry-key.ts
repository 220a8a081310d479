import { useRef } from 'react'
import { newIdempotencyKey } from './api-client'

/**
 * The idempotency key of a form: sending the same words again, after a lost connection or a double press,
 * is the same request; other words are another one. Call `settled` when the desk has answered.
 */
export function useRetryKey(): { readonly keyFor: (body: unknown) => string; readonly settled: () => void } {
  const last = useRef<{ readonly words: string; readonly key: string } | null>(null)
  return {
    keyFor: (body) => {
      const words = JSON.stringify(body)
      if (last.current?.words !== words) last.current = { words, key: newIdempotencyKey() }
      return last.current.key
    },
    settled: () => {
      last.current = null
    },
  }
}
