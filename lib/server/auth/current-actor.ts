import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor, Ctx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { authenticate } from './authenticate'

/** Who looks at this page, or null. */
export async function currentActor(): Promise<Actor | null> {
  const authentication = await authenticate(db(), await headers(), new Date())
  return 'actor' in authentication ? authentication.actor : null
}

/** Who looks at this page; anybody else is led to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in')
}

/** The context in which a page calls a use case. */
export async function pageContext(): Promise<Ctx> {
  return { db: db(), actor: await requireActor(), now: new Date() }
}
