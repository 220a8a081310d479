import { memoryRateLimiter } from './memory-rate-limiter'
import type { RateLimiter } from './rate-limiter'

/** The limits of the desk: what can be guessed at and what pages say unasked is counted, work of signed-in people is not. */
export type DeskLimiters = {
  readonly signInByAddress: RateLimiter
  readonly signInByNetwork: RateLimiter
  readonly badTokens: RateLimiter
  readonly passwordLinks: RateLimiter
  readonly ownPassword: RateLimiter
  /** pages say where somebody looks about once a second at most */
  readonly presence: RateLimiter
}

const MINUTE = 60

export function makeLimiters(): DeskLimiters {
  return {
    signInByAddress: memoryRateLimiter('sign-in-address', 20, 15 * MINUTE),
    signInByNetwork: memoryRateLimiter('sign-in-network', 60, 15 * MINUTE),
    badTokens: memoryRateLimiter('bad-token', 60, 5 * MINUTE),
    passwordLinks: memoryRateLimiter('password-link', 20, 15 * MINUTE),
    ownPassword: memoryRateLimiter('own-password', 5, 5 * MINUTE),
    presence: memoryRateLimiter('presence', 60, 20),
  }
}

/** On globalThis: pages and route handlers are bundled apart, and must count together. */
const shared = globalThis as typeof globalThis & { stetLimiters?: DeskLimiters }

export function limiters(): DeskLimiters {
  shared.stetLimiters ??= makeLimiters()
  return shared.stetLimiters
}
