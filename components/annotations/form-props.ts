import type { RefCallback } from 'react'
import type { Fields } from './fields'

/** What every form of a card gets. */
export type FormProps<F extends Fields> = {
  readonly fields: F
  /** the words in the copy */
  readonly original: string
  readonly onChange: (next: F) => void
  /** gets the keyboard when the form opens; null for one that was kept from before */
  readonly firstField: RefCallback<HTMLElement> | null
  /** by the path of the request's field; `first` belongs to the form's first field */
  readonly errors: Readonly<Record<string, string | undefined>>
}
