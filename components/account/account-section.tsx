import type { ReactNode } from 'react'

type AccountSectionProps = { readonly title: string; readonly hint: string; readonly children: ReactNode }

/** One part of the account page. */
export function AccountSection({ title, hint, children }: AccountSectionProps) {
  return (
    <section className="grid gap-x-10 gap-y-3 border-t border-line py-6 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-base font-semibold">{title}</h2>
        <p className="mt-1 text-sm text-muted">{hint}</p>
      </div>
      <div className="max-w-xl min-w-0">{children}</div>
    </section>
  )
}
