import { z } from 'zod'
import { AppError } from '@/lib/core/app-error'

/** Where a page of the list ended: the last item's place in the order (updatedAt, id). */
export type ArticleCursor = { readonly updatedAt: Date; readonly id: string }

const shape = z.tuple([z.iso.datetime(), z.uuid()])

export function writeCursor({ updatedAt, id }: ArticleCursor): string {
  return Buffer.from(JSON.stringify([updatedAt.toISOString(), id])).toString('base64url')
}

/** Refuses (422 `invalid`) what is no cursor of ours. */
export function readCursor(cursor: string): ArticleCursor {
  const parsed = shape.safeParse(parse(Buffer.from(cursor, 'base64url').toString()))
  if (parsed.success) return { updatedAt: new Date(parsed.data[0]), id: parsed.data[1] }
  const errors = [{ path: 'cursor', message: 'Give the nextCursor of the page before.' }]
  throw new AppError('invalid', 422, 'cursor: Give the nextCursor of the page before.', { errors })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
