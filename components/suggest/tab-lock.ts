const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks

/** Runs it while no other tab holds this name; at once where the browser has no locks. */
export function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  const manager = locks()
  if (manager === undefined) return run()
  return manager.request(name, run) as Promise<T>
}

/**
 * Holds a name until `signal` ends it, if no living tab holds it: so what a closed tab left is taken up by one tab only.
 */
export function holdName(name: string, signal: AbortSignal): Promise<boolean> {
  const manager = locks()
  if (manager === undefined) return Promise.resolve(true)
  return new Promise((resolve) => {
    void manager.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      if (lock === null) return undefined
      return new Promise<void>((release) => {
        if (signal.aborted) release()
        signal.addEventListener('abort', () => release())
      })
    })
  })
}
