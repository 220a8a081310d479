'use client'

import { Ban, CircleCheck, Link2, MoreHorizontal, PenLine, Users } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button-class'
import { Menu, MenuItem } from '@/components/ui/menu'
import { Select } from '@/components/ui/select'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Person, Role } from '@/lib/core/people/person-contract'
import { roleChoices } from './role-choices'

export type PersonAct = 'rename' | 'link' | 'same' | 'disable' | 'enable'
type PersonRowProps = {
  readonly person: Person
  /** names of the other accounts of this person */
  readonly alsoAs: readonly string[]
  readonly busy: boolean
  readonly onRole: (role: Role) => void
  readonly onAct: (act: PersonAct) => void
}

export function PersonRow({ person, alsoAs, busy, onRole, onAct }: PersonRowProps) {
  const { name, email, role, disabledAt, lastSeenAt, invited, tokens } = person
  const isDisabled = disabledAt !== null
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-3 py-2.5 sm:grid-cols-[minmax(0,1fr)_9rem_8rem_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={`truncate font-medium ${isDisabled ? 'text-muted line-through' : ''}`}>
            {name}
          </span>
          {isDisabled ? <Badge tone="danger">Disabled</Badge> : null}
          {invited && !isDisabled ? <Badge tone="proposed">Invited</Badge> : null}
        </p>
        <p className="truncate text-xs text-muted">
          {email}
          {alsoAs.length > 0 ? ` · same person as ${alsoAs.join(', ')}` : ''}
        </p>
      </div>
      <p className="col-start-1 text-xs text-muted sm:col-start-auto">
        {lastSeenAt === null ? (
          'never here'
        ) : (
          <>
            seen <TimeAgo at={lastSeenAt} />
          </>
        )}
        {tokens > 0 ? ` · ${tokens === 1 ? '1 token' : `${tokens} tokens`}` : ''}
      </p>
      <Select
        value={role}
        onChange={onRole}
        choices={roleChoices}
        disabled={busy || isDisabled}
        aria-label={`Role of ${name}`}
        className="col-start-1 max-w-40 sm:col-start-auto"
      />
      <div className="col-start-2 row-start-1 sm:col-start-auto sm:row-start-auto">
        <Menu
          trigger={
            <button
              type="button"
              aria-label={`More for ${name}`}
              disabled={busy}
              className={buttonClass('quiet', 'medium', 'aspect-square px-0!')}
            >
              <MoreHorizontal aria-hidden size={17} />
            </button>
          }
        >
          <MenuItem icon={PenLine} onSelect={() => onAct('rename')}>
            Rename
          </MenuItem>
          <MenuItem icon={Users} onSelect={() => onAct('same')}>
            Same person as…
          </MenuItem>
          {isDisabled ? (
            <MenuItem icon={CircleCheck} onSelect={() => onAct('enable')}>
              Enable
            </MenuItem>
          ) : (
            <>
              <MenuItem icon={Link2} onSelect={() => onAct('link')}>
                New link to set a password
              </MenuItem>
              <MenuItem icon={Ban} hint="Ends sessions and tokens at once" onSelect={() => onAct('disable')}>
                Disable
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
    </li>
  )
}
