'use client'

import { useState } from 'react'
import type { Span } from '@/lib/core/anchors/span'

type OtherPlacesProps = {
  readonly text: string
  readonly places: readonly Span[]
  readonly ticked: readonly number[]
  readonly onChange: (starts: readonly number[]) => void
}

const CONTEXT = 28

/** The other places with the same words, to be ticked one by one or all. */
export function OtherPlaces({ text, places, ticked, onChange }: OtherPlacesProps) {
  const [open, setOpen] = useState(ticked.length > 0)
  if (places.length === 0) return null
  const all = ticked.length === places.length
  const words = places.length === 1 ? 'also at the other place' : `also at the other ${places.length} places`
  return (
    <fieldset className="flex flex-col gap-1 rounded-md border border-line p-2">
      <legend className="sr-only">The same words elsewhere</legend>
      <div className="flex items-center gap-2 text-[13px]">
        <label className="flex flex-1 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = ticked.length > 0 && !all
            }}
            onChange={() => onChange(all ? [] : places.map(({ start }) => start))}
          />
          {words}
        </label>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="cursor-pointer rounded px-1 text-accent-text underline underline-offset-2"
        >
          {open ? 'Hide' : 'Show'}
        </button>
      </div>
      {open ? (
        <ul className="flex max-h-44 flex-col gap-1 overflow-y-auto pl-6">
          {places.map(({ start, end }) => (
            <li key={start}>
              <label className="flex cursor-pointer items-start gap-2 text-[13px]">
                <input
                  type="checkbox"
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                  checked={ticked.includes(start)}
                  onChange={({ target }) =>
                    onChange(target.checked ? [...ticked, start] : ticked.filter((one) => one !== start))
                  }
                />
                <span className="font-serif text-muted">
                  …{text.slice(Math.max(0, start - CONTEXT), start)}
                  <b className="font-semibold text-text">{text.slice(start, end)}</b>
                  {text.slice(end, end + CONTEXT)}…
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  )
}
