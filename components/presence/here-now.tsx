'use client'

import { Menu, MenuItem } from '@/components/ui/menu'
import { Tooltip } from '@/components/ui/tooltip'
import { colourOf, initialsOf, namesOf } from './person-look'
import { usePeople } from './use-people'

const MOST_CHIPS = 4
const MOST_NAMES = 6

/** Who else has the article open: initials, names on hover and focus, and a way to where each of them is. */
export function HereNow({ onGoTo }: { readonly onGoTo: (start: number) => void }) {
  const people = usePeople()
  if (people.length === 0) return null
  const chips = people.slice(0, people.length === MOST_CHIPS + 1 ? MOST_CHIPS + 1 : MOST_CHIPS)
  const names = namesOf(
    people.map(({ name }) => name),
    MOST_NAMES,
  )
  const trigger = (
    <button
      type="button"
      aria-label={`Here now: ${names}`}
      className="flex h-7 cursor-pointer items-center rounded px-1 hover:bg-hover"
    >
      {chips.map(({ id, name }, index) => (
        <span
          key={id}
          aria-hidden
          style={{ borderColor: colourOf(id) }}
          className={`inline-flex size-6 items-center justify-center rounded-full border-2 bg-surface text-[10px] font-semibold text-text ${index > 0 ? '-ml-1.5 max-sm:hidden' : ''}`}
        >
          {initialsOf(name)}
        </span>
      ))}
      <More all={people.length} chips={chips.length} />
    </button>
  )
  return (
    <Tooltip label={`Here now: ${names}`}>
      <span className="inline-flex">
        <Menu trigger={trigger}>
          {people.map(({ id, name, at }) => (
            <MenuItem
              key={id}
              disabled={at === null}
              hint={at === null ? 'Here' : 'Go to where they are'}
              onSelect={() => {
                if (at !== null) onGoTo(at.start)
              }}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      </span>
    </Tooltip>
  )
}

/** On a phone there is room for one. */
function More({ all, chips }: { readonly all: number; readonly chips: number }) {
  return (
    <span aria-hidden className="text-xs text-muted numbers">
      {all > chips ? <span className="pl-1 max-sm:hidden">+{all - chips}</span> : null}
      {all > 1 ? <span className="pl-1 sm:hidden">+{all - 1}</span> : null}
    </span>
  )
}
