import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor, Ctx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { authenticate } from './authenticate'
import { ownPath, PATH_HEADER } from './own-path'

/** Who looks at this page, or null. */
export async function currentActor(): Promise<Actor | null> {
  const authentication = await authenticate(db(), await headers(), new Date())
  return 'actor' in authentication ? authentication.actor : null
}

/** Who looks at this page; anybody else is led to the sign-in page, and from there back here. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor !== null) return actor
  const path = ownPath((await headers()).get(PATH_HEADER))
  return redirect(path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)
}

/** The context in which a page calls a use case. */
export async function pageContext(): Promise<Ctx> {
  return { db: db(), actor: await requireActor(), now: new Date() }
}
