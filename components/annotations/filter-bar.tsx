'use client'

import { FilterX } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import {
  annotationKinds,
  type AnnotationKind,
  type AnnotationState,
} from '@/lib/core/annotations/annotation-contract'
import { useRoom, useRoomAnnotations, useRoomState } from '@/components/review/room-context'
import {
  countKinds,
  everything,
  isAnchored,
  isOpen,
  matches,
  type AnnotationFilter,
  type StateFilter,
} from './annotation-filter'
import { kindLooks, stateLooks } from './annotation-words'

const inks = { claim: 'text-claim', correction: 'text-correction', query: 'text-query' } as const
const plurals: Readonly<Record<AnnotationKind, string>> = {
  claim: 'Claims',
  correction: 'Corrections',
  query: 'Queries',
}

/** Kinds with their numbers, state and person. Counts are of what the other two filters leave. */
export const FilterBar = memo(function FilterBar() {
  const { dispatch } = useRoom()
  const annotations = useRoomAnnotations()
  const { filter } = useRoomState()
  const set = (part: Partial<typeof filter>) => dispatch({ type: 'filter', filter: { ...filter, ...part } })
  const counts = useMemo(() => {
    const anyKind = { ...filter, kinds: annotationKinds }
    return countKinds(annotations.filter((one) => matches(one, anyKind) && isAnchored(one)))
  }, [annotations, filter])
  const states = useMemo(() => stateChoices(annotations, filter), [annotations, filter])
  return (
    <div role="group" aria-label="Filter" className="-mr-2 flex items-center gap-0.5">
      {(['correction', 'claim', 'query'] as const).map((kind) => {
        const { icon: Icon } = kindLooks[kind]
        const on = filter.kinds.includes(kind)
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={on}
            aria-label={`${plurals[kind]}: ${counts[kind]}`}
            title={plurals[kind]}
            onClick={() =>
              set({ kinds: on ? filter.kinds.filter((one) => one !== kind) : [...filter.kinds, kind] })
            }
            className={`inline-flex h-7 shrink-0 cursor-pointer items-center gap-1 rounded-md border px-1 text-[13px] font-medium numbers pointer-coarse:h-9 ${
              on
                ? 'border-line bg-raised text-text'
                : 'border-transparent bg-transparent text-muted line-through'
            }`}
          >
            <Icon aria-hidden size={14} className={on ? inks[kind] : ''} />
            {counts[kind]}
          </button>
        )
      })}
      <Select<StateFilter>
        aria-label="State"
        value={filter.state}
        onChange={(next) => set({ state: next })}
        choices={states}
        className="h-7! w-auto! min-w-0 gap-1! border-transparent! bg-transparent! px-1.5! text-[13px]!"
      />
      <PersonFilter annotations={annotations} filter={filter} onChange={(person) => set({ person })} />
      {filter === everything ? null : (
        <IconButton
          icon={FilterX}
          size="small"
          label="Clear the filter"
          onClick={() => dispatch({ type: 'filter', filter: everything })}
        />
      )}
    </div>
  )
})

function stateChoices(annotations: readonly AnnotationPlace[], filter: AnnotationFilter) {
  const ofState = new Map<StateFilter, number>()
  const add = (state: StateFilter) => ofState.set(state, (ofState.get(state) ?? 0) + 1)
  const anyState = { ...filter, state: 'all' as const }
  const inText = { ...filter, state: 'text' as const }
  const present = new Set<AnnotationState>()
  for (const one of annotations) {
    present.add(one.state)
    if (!matches(one, anyState)) continue
    add('all')
    add(one.state)
    if (isOpen(one)) add('todo')
    if (matches(one, inText)) add('text')
  }
  return [
    { value: 'text' as const, label: 'In the copy' },
    { value: 'todo' as const, label: 'To do' },
    { value: 'all' as const, label: 'All states' },
    ...(Object.keys(stateLooks) as (keyof typeof stateLooks)[])
      .filter((state) => present.has(state))
      .map((value) => ({ value, label: stateLooks[value].label })),
  ].map(({ value, label }) => ({ value, label: `${label} · ${ofState.get(value) ?? 0}` }))
}

type PersonFilterProps = {
  readonly annotations: readonly AnnotationPlace[]
  readonly filter: AnnotationFilter
  readonly onChange: (person: string) => void
}

function PersonFilter({ annotations, filter, onChange }: PersonFilterProps) {
  const { person } = filter
  const choices = useMemo(() => personChoices(annotations, filter), [annotations, filter])
  if (choices.length < 3 && person === '') return null
  return (
    <Select
      aria-label="Person"
      value={person}
      onChange={onChange}
      choices={choices}
      className="h-7! w-auto! max-w-32 min-w-12 grow shrink-[4] basis-20 justify-start! gap-1! border-transparent! bg-transparent! px-1.5! text-[13px]!"
    />
  )
}

/** Everybody, and each person; counted in one walk. */
function personChoices(annotations: readonly AnnotationPlace[], filter: AnnotationFilter) {
  const people = new Map<string, { readonly name: string; count: number }>()
  const anybody = { ...filter, person: '' }
  for (const one of annotations) {
    const { id, name } = one.createdBy
    const known = people.get(id) ?? { name, count: 0 }
    people.set(id, known)
    if (!matches(one, anybody)) continue
    known.count += 1
  }
  return [
    { value: '', label: 'Anyone' },
    ...[...people].map(([value, { name, count }]) => ({ value, label: `${name} · ${count}` })),
  ]
}
