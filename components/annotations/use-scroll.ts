import { startTransition, useEffect, useRef, type RefObject } from 'react'
import { RESTS_AFTER_MS, watchSpeed } from '@/lib/editor/flying-by'

/** So many pixels are scrolled before cards are looked for anew. */
const STEP = 240

type Scroll = { isFast: boolean; step: number }

/**
 * Looks for cards anew as the page is scrolled: what comes into being beyond the viewport does not hold up a frame. While
 * the page flies by (`isFast`) none are looked for: once it slows down or rests.
 */
export function useScroll(
  column: RefObject<HTMLElement | null>,
  look: RefObject<() => void>,
): RefObject<Readonly<Scroll>> {
  const scroll = useRef<Scroll>({ isFast: false, step: Number.NaN })
  useEffect(() => {
    let frame = 0
    let resting = 0
    const isFlying = watchSpeed()
    const lookLater = () => startTransition(() => look.current())
    const rest = () => {
      scroll.current.isFast = false
      lookLater()
    }
    const run = (time: number) => {
      frame = 0
      const at = -(column.current?.getBoundingClientRect().top ?? 0)
      const isFast = isFlying(at, time)
      const step = Math.floor(at / STEP)
      const isSame = step === scroll.current.step
      scroll.current = { isFast, step }
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
