import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and while the page comes to life, then true: for what only this browser knows. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
