import type { ReactNode } from 'react'
import { Wordmark } from '@/components/desk/wordmark'

/** The page before the desk: signing in, taking up an invitation. */
export function FrontPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto flex min-h-dvh w-full max-w-sm flex-col px-5 pt-[12vh] pb-10 outline-none"
    >
      <div className="self-start">
        <Wordmark />
      </div>
      <h1 className="mt-8 mb-4 font-serif text-2xl leading-tight font-semibold">{title}</h1>
      {children}
    </main>
  )
}
