import { v7 } from 'uuid'

/** The id of a new record: a UUID version 7, so that ids sort in the order in which they were made. */
export function recordId(): string {
  return v7()
}
