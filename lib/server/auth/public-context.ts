import type { Ctx } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** The context of a page that needs nobody signed in. */
export function publicContext(): Omit<Ctx, 'actor'> {
  return { db: db(), now: new Date() }
}
