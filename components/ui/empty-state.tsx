import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly icon?: LucideIcon
  readonly title: string
  /** what to do next, in one sentence */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing is here: says why, and what to do next. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-16 text-center">
      {Icon ? <Icon aria-hidden size={28} strokeWidth={1.5} className="mb-1 text-faint" /> : null}
      <p className="text-base font-medium text-text">{title}</p>
      {children !== undefined ? <div className="max-w-md text-sm text-muted">{children}</div> : null}
      {action !== undefined ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
