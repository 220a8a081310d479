import { useEffect, useState } from 'react'

/** The value as it was when it last stood still for `delay` milliseconds: for searching while somebody types. */
export function useSettled<Value>(value: Value, delay = 250): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return settled
}
