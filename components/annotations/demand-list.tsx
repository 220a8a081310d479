import { CircleAlert } from 'lucide-react'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'

/** What the desk's rules still ask for, said before anybody runs into it. */
export function DemandList({ demands }: { readonly demands: Annotation['demands'] }) {
  if (demands.length === 0) return null
  return (
    <ul aria-label="The desk’s rules" className="flex flex-col gap-1 text-[13px] text-muted">
      {demands.map(({ code, text }) => (
        <li key={code} className="flex items-start gap-1.5">
          <CircleAlert aria-hidden size={13} className="mt-[3px] shrink-0 text-reopened" />
          {text}
        </li>
      ))}
    </ul>
  )
}
