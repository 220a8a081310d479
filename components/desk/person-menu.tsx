'use client'

import { LogOut, UserRound } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Menu, MenuChoices, MenuItem, MenuLine, MenuLink, MenuNote } from '@/components/ui/menu'
import { sayError } from '@/components/ui/toaster'
import { ConnectionLost } from '@/components/data/api-problem'
import type { Role } from '@/lib/core/people/person-contract'
import { themeCookie, type Theme } from './theme'

type PersonMenuProps = {
  readonly person: { readonly name: string; readonly role: Role }
  readonly theme: Theme
}
const themeChoices = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

/** Own account, theme, and the way out. */
export function PersonMenu({ person, theme: initial }: PersonMenuProps) {
  const [theme, setTheme] = useState(initial)
  return (
    <Menu
      trigger={
        <button type="button" className={buttonClass('quiet')}>
          <span
            aria-hidden
            className="flex size-6 items-center justify-center rounded-full bg-accent-soft text-[11px] font-semibold text-accent-text"
          >
            {initials(person.name)}
          </span>
          <span className="hidden max-w-40 truncate md:inline">{person.name}</span>
          <span className="sr-only">account and theme</span>
        </button>
      }
    >
      <MenuNote>
        <span className="block text-sm font-medium text-text">{person.name}</span>
        <span className="capitalize">{person.role}</span>
      </MenuNote>
      <MenuLine />
      <MenuLink href="/account" icon={UserRound}>
        Account and tokens
      </MenuLink>
      <MenuLine />
      <MenuNote>Theme</MenuNote>
      <MenuChoices
        label="Theme"
        value={theme}
        choices={themeChoices}
        onChange={(next) => {
          setTheme(next)
          applyTheme(next)
        }}
      />
      <MenuLine />
      <MenuItem icon={LogOut} onSelect={() => void leave()}>
        Sign out
      </MenuItem>
    </Menu>
  )
}

/** Unsent words are kept in this browser for the next try, but not for the next person. */
async function leave(): Promise<void> {
  try {
    await signOut({ callbackUrl: '/sign-in' })
    localStorage.clear()
  } catch (cause) {
    sayError(new ConnectionLost({ cause }))
  }
}

function applyTheme(theme: Theme): void {
  const root = document.documentElement
  const year = 365 * 24 * 3600
  if (theme === 'system') {
    delete root.dataset.theme
    document.cookie = `${themeCookie}=; path=/; max-age=0; samesite=lax`
  } else {
    root.dataset.theme = theme
    document.cookie = `${themeCookie}=${theme}; path=/; max-age=${year}; samesite=lax`
  }
}

function initials(name: string): string {
  const words = name.split(' ').filter((word) => word !== '')
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.match(/^./u)?.[0] ?? '')
    .join('')
    .toUpperCase()
}
