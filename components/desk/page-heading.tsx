import type { ReactNode } from 'react'

type PageHeadingProps = { readonly title: string; readonly hint?: string; readonly action?: ReactNode }

/** The name of a page, a line on what it is for, and its main act. */
export function PageHeading({ title, hint, action }: PageHeadingProps) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h1 className="font-serif text-2xl leading-tight font-semibold">{title}</h1>
        {hint !== undefined ? <p className="mt-1 text-sm text-muted">{hint}</p> : null}
      </div>
      {action}
    </div>
  )
}
