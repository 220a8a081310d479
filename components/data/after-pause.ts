/**
 * Does something once nobody has asked for it for `pause` milliseconds, and at the latest `most` milliseconds after the
 * first who asked.
 */
export function afterPause(act: () => void, pause: number, most: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const run = (): void => {
    timer = undefined
    act()
  }
  return {
    ask: (): void => {
      const now = performance.now()
      if (timer === undefined) latest = now + most
      clearTimeout(timer)
      timer = setTimeout(run, Math.max(0, Math.min(pause, latest - now)))
    },
    stop,
  }
}
