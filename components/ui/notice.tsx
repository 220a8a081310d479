import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

type NoticeProps = {
  readonly tone?: 'info' | 'danger'
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A message that stands in the page; a danger is announced at once. */
export function Notice({ tone = 'info', children, action }: NoticeProps) {
  const danger = tone === 'danger'
  const Icon = danger ? CircleAlert : Info
  return (
    <div
      role={danger ? 'alert' : 'note'}
      className={`flex items-start gap-2.5 rounded-md border px-3 py-2 text-sm ${danger ? 'border-danger bg-danger-soft text-danger' : 'border-line bg-sunken text-text'}`}
    >
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  )
}
