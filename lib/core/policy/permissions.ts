import type { Role } from '../people/person-contract'

/** Who acts: the account, and the person behind it (four eyes compares persons). */
export type Actor = { readonly id: string; readonly role: Role; readonly personId: string }

/** What somebody may want to do; the whole list of the desk's permissions. */
export type Verb =
  | 'import article'
  | 'see article'
  | 'bring revision'
  | 'edit article'
  | 'publish article'
  | 'sign off'
  | 'sign checklist'
  | 'annotate'
  | 'mark sentences'
  | 'propose correction'
  | 'edit annotation'
  | 'withdraw annotation'
  | 'answer query'
  | 'resolve query'
  | 'comment'
  | 'decide'
  | 'see sources'
  | 'edit sources'
  | 'reveal source'
  | 'see claims'
  | 'edit claims'
  | 'export'
  | 'see audit'
  | 'verify audit'
  | 'manage people'
  | 'manage desk'

/** The facts about a thing that a rule may ask for; what does not apply is left out. */
export type Thing = {
  /** user ids of the writers named on the article */
  readonly writers?: readonly string[]
  /** user id of the one who made the annotation */
  readonly createdById?: string
  readonly kind?: 'claim' | 'correction' | 'query'
}

const desk: readonly Role[] = ['editor', 'reviewer', 'admin']
const deciders: readonly Role[] = ['reviewer', 'admin']
const admins: readonly Role[] = ['admin']
const everybody: readonly Role[] = ['writer', 'editor', 'reviewer', 'admin']

/** Which roles may do it at all; a writer's rights hold only on articles that name them. */
const table: Readonly<Record<Verb, readonly Role[]>> = {
  'import article': desk,
  'see article': everybody,
  'bring revision': everybody,
  'edit article': desk,
  'publish article': deciders,
  'sign off': deciders,
  'sign checklist': desk,
  annotate: desk,
  'mark sentences': desk,
  'propose correction': everybody,
  'edit annotation': everybody,
  'withdraw annotation': everybody,
  'answer query': everybody,
  'resolve query': desk,
  comment: everybody,
  decide: deciders,
  'see sources': desk,
  'edit sources': desk,
  'reveal source': deciders,
  'see claims': desk,
  'edit claims': desk,
  export: everybody,
  'see audit': desk,
  'verify audit': deciders,
  'manage people': admins,
  'manage desk': admins,
}

/** Whether a role may ever do it: for route tables and menus. The thing itself can still refuse. */
export function roleMay(role: Role, verb: Verb): boolean {
  return table[verb].includes(role)
}

/**
 * Whether this actor may do this to this thing. The four-eyes rule is not here: it is a rule of corrections
 * (`lib/core/corrections`), and no role lifts it.
 */
export function can(actor: Actor, verb: Verb, thing: Thing = {}): boolean {
  if (!roleMay(actor.role, verb)) return false
  if (actor.role === 'writer' && thing.writers?.includes(actor.id) !== true) return false
  switch (verb) {
    case 'edit annotation':
      // Editors improve each other's proposals; a writer keeps to their own corrections.
      return actor.role !== 'writer' || (thing.createdById === actor.id && thing.kind === 'correction')
    case 'withdraw annotation':
      return (
        thing.createdById === actor.id ||
        actor.role === 'admin' ||
        (thing.kind !== 'correction' && actor.role === 'reviewer')
      )
    default:
      return true
  }
}
