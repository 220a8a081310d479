'use client'

import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { controlClass, controlHeight } from './control-class'

type SearchInputProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly ref?: Ref<HTMLInputElement>
}

/** A search box; Escape or its cross empties it. */
export function SearchInput({ label, value, onChange, placeholder, ref }: SearchInputProps) {
  return (
    <div role="search" className="relative max-w-2xl min-w-0 flex-1">
      <Search
        aria-hidden
        size={15}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
      />
      <input
        ref={ref}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          onChange('')
        }}
        className={`${controlClass} ${controlHeight} pr-8! pl-8!`}
      />
      {value === '' ? null : (
        <button
          type="button"
          aria-label="Clear the search"
          onClick={() => onChange('')}
          className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 cursor-pointer items-center justify-center rounded text-muted hover:bg-hover hover:text-text"
        >
          <X aria-hidden size={14} />
        </button>
      )}
    </div>
  )
}
