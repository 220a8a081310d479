import { AppError } from '@/lib/core/app-error'

/**
 * Counts attempts by key. In memory here; a desk of several processes puts a shared store behind the same type.
 * `ms` is how long a key that used up its points has to wait.
 */
export type RateLimiter = {
  /** Takes one point; `ms` is 0 while there are some left. */
  readonly take: (key: string) => Promise<{ readonly ms: number }>
  /** How long the key is still shut out, without taking a point. */
  readonly look: (key: string) => Promise<{ readonly ms: number }>
  /** Forgets the key. */
  readonly forget: (key: string) => Promise<void>
}

/** The refusal of somebody who has to wait. */
export function rateLimited(ms: number): AppError {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new AppError('rate_limited', 429, `Too many attempts. Try again in ${wait}.`, {
    retryAfter: seconds,
  })
}
