import type { Role } from '@/lib/core/people/person-contract'

export type DemoPerson = {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** what one can try as this person */
  readonly can: string
}

/** The people of the demo desk, which listens on the loopback alone; a configured desk has none of them. */
export const demoPeople: readonly DemoPerson[] = [
  { email: 'editor@demo.test', name: 'Eddy Editor', role: 'editor', can: 'imports and annotates' },
  { email: 'editor2@demo.test', name: 'Tess Second-Editor', role: 'editor', can: 'a second editor' },
  { email: 'reviewer@demo.test', name: 'Rita Reviewer', role: 'reviewer', can: 'approves corrections' },
  { email: 'writer@demo.test', name: 'Will Writer', role: 'writer', can: 'answers queries' },
  { email: 'admin@demo.test', name: 'Ada Admin', role: 'admin', can: 'manages the desk' },
]

/** Everybody's password at the demo desk. */
export const DEMO_PASSWORD = 'demo desk only'
