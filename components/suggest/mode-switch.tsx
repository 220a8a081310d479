'use client'

import { Eye, PenLine, type LucideIcon } from 'lucide-react'
import { useShownKeys } from '@/components/review/key-settings'
import type { Way } from '@/components/review/key-ways'
import { Tooltip } from '@/components/ui/tooltip'
import type { Mode } from '@/lib/editor/suggest/suggest-state'

const modes: readonly {
  readonly mode: Mode
  readonly word: string
  readonly does: string
  readonly shortcut: Way
  readonly icon: LucideIcon
}[] = [
  {
    mode: 'suggest',
    word: 'Suggest',
    does: 'Suggest: what you type becomes corrections',
    shortcut: { held: ['Ctrl', 'Alt', 'Shift'], key: 'X' },
    icon: PenLine,
  },
  {
    mode: 'read',
    word: 'Read',
    does: 'Read: letters are keys, the copy stays',
    shortcut: { held: ['Ctrl', 'Alt', 'Shift'], key: 'C' },
    icon: Eye,
  },
]

type ModeSwitchProps = { readonly mode: Mode; readonly onMode: (mode: Mode) => void }

/** Whether typing in the copy makes suggestions. */
export function ModeSwitch({ mode, onMode }: ModeSwitchProps) {
  const keys = useShownKeys()
  return (
    <div role="group" aria-label="Mode" className="flex rounded-md border border-line p-px">
      {modes.map(({ mode: one, word, does, shortcut, icon: Icon }) => (
        <Tooltip key={one} label={does} shortcut={keys.way(shortcut)}>
          <button
            type="button"
            aria-pressed={mode === one}
            aria-keyshortcuts={keys.aria(shortcut)}
            onClick={() => onMode(one)}
            className={`flex h-6 cursor-pointer items-center gap-1 rounded px-2 text-[13px] font-medium pointer-coarse:h-9 ${
              mode === one ? 'bg-hover text-text' : 'text-muted hover:text-text'
            }`}
          >
            <Icon aria-hidden size={14} />
            <span className="max-sm:sr-only">{word}</span>
          </button>
        </Tooltip>
      ))}
    </div>
  )
}
