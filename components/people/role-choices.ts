import type { Role } from '@/lib/core/people/person-contract'
import type { Choice } from '@/components/ui/select'

/** The roles, with what each may do. */
export const roleChoices: readonly Choice<Role>[] = [
  { value: 'writer', label: 'Writer', hint: 'answers queries on the own articles' },
  { value: 'editor', label: 'Editor', hint: 'imports and annotates' },
  { value: 'reviewer', label: 'Reviewer', hint: 'also decides on corrections' },
  { value: 'admin', label: 'Admin', hint: 'also manages the desk' },
]
