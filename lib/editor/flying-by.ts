/** Nobody reads at more pixels a millisecond. */
const FAST = 3
/** A page that has not moved for so long is at rest. */
export const RESTS_AFTER_MS = 120

/**
 * Tells, at each look, whether the page flies by: what would hold up its frames then waits until it rests. `top` and
 * `time` are those of the frame, in pixels and milliseconds.
 */
export function watchSpeed(): (top: number, time: number) => boolean {
  let before = { top: 0, time: -Infinity }
  return (top, time) => {
    const passed = time - before.time
    // After a rest, the first frame tells no speed.
    const isFast = passed > 0 && passed < RESTS_AFTER_MS && Math.abs(top - before.top) > FAST * passed
    before = { top, time }
    return isFast
  }
}
