'use client'

import { Menu as MenuIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { buttonClass } from '@/components/ui/button-class'
import { Menu, MenuLink } from '@/components/ui/menu'
import type { Role } from '@/lib/core/people/person-contract'
import { deskPages } from './desk-pages'

/** The desk's pages: links in the bar, on a phone a menu. */
export function DeskNav({ role }: { readonly role: Role }) {
  const path = usePathname()
  const pages = deskPages(role)
  const isHere = (href: string) => (href === '/' ? path === '/' : path.startsWith(href))
  const here = pages.find(({ href }) => isHere(href))
  return (
    <nav aria-label="Desk" className="min-w-0 flex-1">
      <ul className="hidden h-12 items-stretch gap-1 sm:flex">
        {pages.map(({ href, label }) => (
          <li key={href} className="flex">
            <Link
              href={href}
              aria-current={isHere(href) ? 'page' : undefined}
              className="flex items-center border-b-2 border-transparent px-2.5 pt-0.5 text-sm text-muted no-underline hover:text-text aria-[current=page]:border-correction aria-[current=page]:font-medium aria-[current=page]:text-text"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <div className="sm:hidden">
        <Menu
          align="start"
          trigger={
            <button type="button" className={buttonClass('quiet')}>
              <MenuIcon aria-hidden size={16} />
              {here?.label ?? 'Pages'}
            </button>
          }
        >
          {pages.map(({ href, label }) => (
            <MenuLink key={href} href={href}>
              {label}
            </MenuLink>
          ))}
        </Menu>
      </div>
    </nav>
  )
}
