import { useState } from 'react'
import { useAddressFilters } from './use-address-filters'
import { useSettled } from './use-settled'

type Search = {
  /** as it is typed */
  readonly q: string
  /** trimmed, once typing rests: what is asked for */
  readonly wanted: string
  readonly search: (text: string) => void
}

/** The words that a list is searched for, kept in the address bar. */
export function useSearch(firstQ: string): Search {
  const address = useAddressFilters()
  const [q, setQ] = useState(firstQ)
  const search = (text: string) => {
    setQ(text)
    address.change('q', text.trim())
  }
  return { q, wanted: useSettled(q.trim()), search }
}
