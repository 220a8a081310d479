import { startTransition, useEffect, useRef, type RefObject } from 'react'

/** So many pixels are scrolled before cards are looked for anew. */
const STEP = 240
/** Nobody reads a card at more pixels a millisecond. */
const FAST = 3
const RESTS_AFTER_MS = 120

type Scroll = { isFast: boolean; at: number; time: number; step: number }

/**
 * Looks for cards anew as the page is scrolled: what comes into being beyond the viewport does not hold up a frame. While
 * the page flies by (`isFast`) none are looked for: once it slows down or rests.
 */
export function useScroll(
  column: RefObject<HTMLElement | null>,
  look: RefObject<() => void>,
): RefObject<Readonly<Scroll>> {
  const scroll = useRef<Scroll>({ isFast: false, at: 0, time: Infinity, step: Number.NaN })
  useEffect(() => {
    let frame = 0
    let resting = 0
    const lookLater = () => startTransition(() => look.current())
    const rest = () => {
      scroll.current.isFast = false
      lookLater()
    }
    const run = (time: number) => {
      frame = 0
      const { current: now } = scroll
      const at = -(column.current?.getBoundingClientRect().top ?? 0)
      const passed = time - now.time
      // After a rest, the first frame tells no speed.
      const isFast = passed > 0 && passed < RESTS_AFTER_MS && Math.abs(at - now.at) > FAST * passed
      const step = Math.floor(at / STEP)
      const isSame = step === now.step
      Object.assign(now, { at, time, step, isFast })
      if (!isSame && !isFast) lookLater()
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(run)
      window.clearTimeout(resting)
      resting = window.setTimeout(rest, RESTS_AFTER_MS)
    }
    later()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(resting)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [column, look])
  return scroll
}
