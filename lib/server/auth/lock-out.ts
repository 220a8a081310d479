/** From this many wrong passwords in a row on, each one shuts the account for a while. */
const FREE_ATTEMPTS = 5
const FIRST_LOCK_MS = 30_000
const LONGEST_LOCK_MS = 15 * 60_000

/** Until when an account is shut after so many wrong passwords in a row: 30 s, doubled each time, 15 minutes at most. */
export function lockedUntil(failures: number, now: Date): Date | null {
  if (failures < FREE_ATTEMPTS) return null
  const ms = Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_LOCK_MS)
  return new Date(now.getTime() + ms)
}

export function isLocked(until: Date | null, now: Date): boolean {
  return until !== null && until > now
}
