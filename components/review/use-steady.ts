import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A function that stays the same and does what the one of the last drawing does: parts that it is given to are not drawn
 * again for it. For events and effects, never to be called while drawing.
 */
export function useSteady<Given extends readonly unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
