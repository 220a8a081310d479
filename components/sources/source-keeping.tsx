'use client'

import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { sentenceOf } from '@/components/data/api-problem'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { listNamesRoute } from '@/lib/core/api/desk-routes'
import type { PersonRef } from '@/lib/core/people/person-contract'
import { roleMay } from '@/lib/core/policy/permissions'
import type { Keeping, KeepingState } from './use-keeping'

type SourceKeepingProps = {
  readonly state: KeepingState
  readonly errors: Readonly<Record<string, string>>
}

/** Where the keeper of a confidential source says who sees it, and who keeps it from now on; nothing to others. */
export function SourceKeeping({ state, errors }: SourceKeepingProps) {
  const { keeping, revealed, error, change } = state
  if (error !== null) {
    return <Notice tone="danger">Who sees it could not be read: {sentenceOf(error)}</Notice>
  }
  return keeping === null ? null : (
    <KeepingFields keeping={keeping} onChange={change} revealed={revealed} errors={errors} />
  )
}

type KeepingFieldsProps = {
  readonly keeping: Keeping
  readonly onChange: (keeping: Keeping) => void
  readonly revealed: readonly PersonRef[]
  readonly errors: Readonly<Record<string, string>>
}

function KeepingFields({ keeping, onChange, revealed, errors }: KeepingFieldsProps) {
  const [text, setText] = useState('')
  const { data } = useQuery({
    queryKey: ['names'],
    queryFn: ({ signal }) => callApi(listNamesRoute, { signal }),
  })
  const people = data?.items ?? []
  const { keeperId, viewers } = keeping
  const taken = new Set([keeperId, ...viewers.map(({ id }) => id)])
  const wanted = text.trim().toLowerCase()
  const found = people.filter(({ id, name }) => !taken.has(id) && name.toLowerCase().includes(wanted))
  const keepers = people.filter(({ role }) => roleMay(role, 'edit sources'))
  const remove = (person: PersonRef) =>
    onChange({ ...keeping, viewers: viewers.filter(({ id }) => id !== person.id) })
  return (
    <fieldset className="col-span-full space-y-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">Who sees it</legend>
      <People people={viewers} onRemove={remove} />
      <Field label="Let somebody see it" error={errors['viewers']}>
        <Combobox
          items={found}
          value={null}
          text={text}
          onTextChange={setText}
          onChange={({ id, name }) => {
            setText('')
            onChange({ ...keeping, viewers: [...viewers, { id, name }] })
          }}
          idOf={({ id }) => id}
          labelOf={({ name }) => name}
          pending={data === undefined}
          empty="Nobody else of that name at the desk."
          placeholder="Type a name"
        />
      </Field>
      {revealed.length === 0 ? null : (
        <p className="text-[13px] text-muted">
          It was revealed to {revealed.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {keepers.length === 0 ? null : (
        <Field
          label="Keeper"
          hint="Hand it over, and only the new keeper may change it. You will still see it."
          error={errors['keeperId']}
        >
          <Select
            value={keeperId}
            onChange={(id) => onChange({ ...keeping, keeperId: id })}
            choices={keepers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
    </fieldset>
  )
}

type PeopleProps = { readonly people: readonly PersonRef[]; readonly onRemove: (person: PersonRef) => void }

function People({ people, onRemove }: PeopleProps) {
  if (people.length === 0) return <p className="text-[13px] text-muted">Only its keeper.</p>
  return (
    <ul aria-label="People who see it" className="flex flex-wrap gap-1.5">
      {people.map((person) => (
        <li key={person.id} className="flex items-center rounded-md border border-line pl-2 text-sm">
          {person.name}
          <IconButton
            icon={X}
            size="small"
            label={`Remove ${person.name}`}
            onClick={() => onRemove(person)}
          />
        </li>
      ))}
    </ul>
  )
}
