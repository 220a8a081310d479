import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimiter } from './rate-limiter'

/** `points` attempts in `seconds`; the next one is refused until that time has passed. */
export function memoryRateLimiter(name: string, points: number, seconds: number): RateLimiter {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
  return {
    take: async (key) => {
      try {
        await limiter.consume(key)
        return { ms: 0 }
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return { ms: refusal.msBeforeNext }
        throw refusal
      }
    },
    look: async (key) => {
      const state = await limiter.get(key)
      return { ms: state !== null && state.consumedPoints >= points ? state.msBeforeNext : 0 }
    },
    forget: async (key) => {
      await limiter.delete(key)
    },
  }
}
