/** What happened: ids of annotations that changed, or `null` when anything may have. */
export type Happening = readonly string[] | null

/** Events that come within this time are one happening. */
export const GATHER_MS = 120
/** After a failed reading the same is asked for again. */
export const RETRY_MS = 5000

/**
 * Merges what happens and hands it on: at most one reading is under way, and everything that comes meanwhile is one
 * more. What could not be read is kept and asked for again.
 */
export function gatherHappenings(read: (what: Happening) => Promise<void>) {
  let waiting: Set<string> | null | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading = false
  let stopped = false
  const add = (what: Happening): void => {
    waiting = what === null || waiting === null ? null : new Set([...(waiting ?? []), ...what])
    schedule(GATHER_MS)
  }
  const schedule = (delay: number): void => {
    if (stopped || reading || timer !== undefined) return
    timer = setTimeout(() => void run(), delay)
  }
  const isWaiting = () => waiting !== undefined
  const run = async (): Promise<void> => {
    const what = waiting ? [...waiting] : null
    timer = undefined
    waiting = undefined
    reading = true
    const failed = await read(what).then(
      () => false,
      () => true,
    )
    reading = false
    if (failed) {
      add(what)
      clearTimeout(timer)
      timer = undefined
      schedule(RETRY_MS)
    } else if (isWaiting()) schedule(GATHER_MS)
  }
  return {
    add,
    stop: (): void => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
