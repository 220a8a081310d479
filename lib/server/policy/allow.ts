import { AppError } from '@/lib/core/app-error'
import { can, type Actor, type Thing, type Verb } from '@/lib/core/policy/permissions'

/** Refuses (403 `forbidden`) what the desk's table of permissions does not give this actor on this thing. */
export function allow(ctx: { readonly actor: Actor }, verb: Verb, thing: Thing = {}): void {
  if (!can(ctx.actor, verb, thing)) {
    throw new AppError('forbidden', 403, 'Your role at the desk does not allow this here.')
  }
}
