import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Role } from '@/lib/core/people/person-contract'
import { DeskNav } from './desk-nav'
import { PersonMenu } from './person-menu'
import type { Theme } from './theme'
import { Wordmark } from './wordmark'

type AppFrameProps = {
  readonly person: { readonly id: string; readonly name: string; readonly role: Role }
  readonly theme: Theme
  /** the room brings its own width */
  readonly fullWidth?: boolean
  readonly children: ReactNode
}

/** The bar on top of every page of a signed-in person, and the page below it. */
export function AppFrame({ person, theme, fullWidth = false, children }: AppFrameProps) {
  return (
    <div data-page={fullWidth ? undefined : true} className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-30 border-b border-line bg-raised print:hidden">
        <div className="mx-auto flex h-12 max-w-[90rem] items-center gap-3 px-4 sm:gap-6 sm:px-6">
          <Link href="/" aria-label="Stet: the desk" className="rounded-sm pt-1 no-underline">
            <Wordmark />
          </Link>
          <DeskNav role={person.role} />
          <PersonMenu person={person} theme={theme} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`w-full flex-1 outline-none ${fullWidth ? '' : 'mx-auto max-w-[90rem] px-4 py-6 sm:px-6'}`}
      >
        {children}
      </main>
    </div>
  )
}
