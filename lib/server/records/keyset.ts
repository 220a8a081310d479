import type { z } from 'zod'
import { invalidInput } from '@/lib/server/http/invalid-input'

/** The end of a page as a cursor: the last item's place in the list's order. */
export function writeKeyset(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place in a cursor; refuses (422 `invalid`) what is no cursor of this list. */
export function readKeyset<S extends z.ZodType>(cursor: string, place: S): z.output<S> {
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (parsed.success) return parsed.data
  throw invalidInput([{ path: 'cursor', message: 'Give the nextCursor of the page before.' }])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
