import { roleMay, type Verb } from '@/lib/core/policy/permissions'
import type { Role } from '@/lib/core/people/person-contract'

export type DeskPage = { readonly href: string; readonly label: string }

const pages: readonly (DeskPage & { readonly verb: Verb })[] = [
  { href: '/', label: 'Desk', verb: 'see article' },
  { href: '/import', label: 'Import', verb: 'import article' },
  { href: '/sources', label: 'Sources', verb: 'see sources' },
  { href: '/claims', label: 'Claims', verb: 'see claims' },
  { href: '/people', label: 'People', verb: 'manage people' },
]

/** The pages of the bar that a role may open. */
export function deskPages(role: Role): readonly DeskPage[] {
  return pages.filter(({ verb }) => roleMay(role, verb)).map(({ href, label }) => ({ href, label }))
}
