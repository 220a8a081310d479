'use client'

import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import { roleOf, withRole, type ImportDraft, type LineRole } from './import-draft'

const words: readonly (readonly [LineRole, string])[] = [
  ['headline', 'Headline'],
  ['byline', 'Byline'],
  ['dateline', 'Dateline'],
  ['body', 'Body'],
]

type LineRolesProps = {
  readonly draft: ImportDraft
  readonly lines: readonly string[]
  readonly onChange: (draft: ImportDraft) => void
}

/** The first lines of the text, each with what it is, changed in one click. */
export function LineRoles({ draft, lines, onChange }: LineRolesProps) {
  return (
    <ol className="divide-y divide-line rounded-md border border-line bg-raised">
      {lines.map((line, index) => (
        <li key={index} className="flex flex-col gap-x-3 gap-y-1.5 px-3 py-2 xl:flex-row xl:items-center">
          <p
            className={`line-clamp-2 min-w-0 flex-1 font-serif text-[15px] leading-snug break-words ${roleOf(draft, index) === 'headline' ? 'font-semibold' : ''}`}
          >
            {line}
          </p>
          <ToggleGroup
            aria-label={`Line ${index + 1} is`}
            value={[roleOf(draft, index)]}
            onValueChange={([role]: LineRole[]) => {
              if (role !== undefined) onChange(withRole(draft, index, role))
            }}
            className="flex shrink-0 self-start rounded-md bg-sunken p-0.5 xl:self-center"
          >
            {words.map(([role, word]) => (
              <Toggle
                key={role}
                value={role}
                className="h-6 cursor-pointer rounded px-2 text-xs text-muted hover:text-text data-pressed:bg-raised data-pressed:font-medium data-pressed:text-text data-pressed:shadow-[0_0_0_1px_var(--line-strong)] pointer-coarse:h-9"
              >
                {word}
              </Toggle>
            ))}
          </ToggleGroup>
        </li>
      ))}
    </ol>
  )
}
