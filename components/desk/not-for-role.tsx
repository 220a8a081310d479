import { EmptyState } from '@/components/ui/empty-state'
import { ButtonLink } from '@/components/ui/button-link'
import { Lock } from 'lucide-react'

/** A page that the person's role may not open. */
export function NotForRole({ role }: { readonly role: string }) {
  return (
    <EmptyState
      icon={Lock}
      title="This page is not for your role"
      action={<ButtonLink href="/">Go to the desk</ButtonLink>}
    >
      Your role is {role}. An admin of the desk can change it.
    </EmptyState>
  )
}
