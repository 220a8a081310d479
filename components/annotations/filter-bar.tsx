'use client'

import type { AnnotationPlace } from '@/components/data/annotation-place'
import { Select } from '@/components/ui/select'
import { annotationKinds, type AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import { useRoom } from '@/components/review/room-context'
import {
  countKinds,
  everything,
  isAnchored,
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
export function FilterBar() {
  const { annotations, state, dispatch } = useRoom()
  const { filter } = state
  const set = (part: Partial<typeof filter>) => dispatch({ type: 'filter', filter: { ...filter, ...part } })
  const anyKind = annotations.filter(
    (one) => matches(one, { ...filter, kinds: annotationKinds }) && isAnchored(one),
  )
  const counts = countKinds(anyKind)
  return (
    <div role="group" aria-label="Filter" className="flex flex-wrap items-center gap-1">
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
            className={`inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md border px-2 text-[13px] font-medium numbers pointer-coarse:h-9 ${
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
        choices={stateChoices(annotations, filter)}
        className="h-7! w-auto! min-w-0 gap-1! border-transparent! bg-transparent! px-1.5! text-[13px]!"
      />
      <PersonFilter annotations={annotations} filter={filter} onChange={(person) => set({ person })} />
      {filter === everything ? null : (
        <button
          type="button"
          onClick={() => dispatch({ type: 'filter', filter: everything })}
          className="cursor-pointer rounded px-1 text-[13px] text-accent-text underline underline-offset-2"
        >
          Clear
        </button>
      )}
    </div>
  )
}

function stateChoices(annotations: readonly AnnotationPlace[], filter: AnnotationFilter) {
  const count = (state: StateFilter) => annotations.filter((one) => matches(one, { ...filter, state })).length
  const present = new Set(annotations.map(({ state }) => state))
  return [
    { value: 'text' as const, label: 'In the copy' },
    { value: 'todo' as const, label: 'To do' },
    { value: 'all' as const, label: 'All states' },
    ...(Object.keys(stateLooks) as (keyof typeof stateLooks)[])
      .filter((state) => present.has(state))
      .map((value) => ({ value, label: stateLooks[value].label })),
  ].map(({ value, label }) => ({ value, label: `${label} · ${count(value)}` }))
}

type PersonFilterProps = {
  readonly annotations: readonly AnnotationPlace[]
  readonly filter: AnnotationFilter
  readonly onChange: (person: string) => void
}

function PersonFilter({ annotations, filter, onChange }: PersonFilterProps) {
  const { person } = filter
  const count = (one: string) =>
    annotations.filter((annotation) => matches(annotation, { ...filter, person: one })).length
  const people = new Map(annotations.map(({ createdBy }) => [createdBy.id, createdBy.name]))
  if (people.size < 2 && person === '') return null
  return (
    <Select
      aria-label="Person"
      value={person}
      onChange={onChange}
      choices={[
        { value: '', label: `Everybody · ${count('')}` },
        ...[...people].map(([value, name]) => ({ value, label: `${name} · ${count(value)}` })),
      ]}
      className="h-7! w-auto! max-w-32 min-w-0 gap-1! border-transparent! bg-transparent! px-1.5! text-[13px]!"
    />
  )
}
