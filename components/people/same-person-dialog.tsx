'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Person } from '@/lib/core/people/person-contract'

type SamePersonDialogProps = {
  readonly person: Person
  readonly people: readonly Person[]
  readonly onClose: () => void
  /** the other account's id; the person's own: a person of their own */
  readonly onChoose: (id: string) => void
}

/** Says which other account is the same person, so that nobody approves their own corrections through it. */
export function SamePersonDialog({ person, people, onClose, onChoose }: SamePersonDialogProps) {
  const others = people.filter(({ id }) => id !== person.id)
  const [choice, setChoice] = useState(
    others.find(({ personId }) => personId === person.personId)?.id ?? person.id,
  )
  const choices = [
    { value: person.id, label: 'None: a person of their own' },
    ...others.map(({ id, name, email }) => ({ value: id, label: name, hint: email })),
  ]
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Who else is ${person.name}?`}
      description="Accounts of one person do not decide on each other's corrections."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => onChoose(choice)}>
            Save
          </Button>
        </>
      }
    >
      <div className="pb-2">
        <Field label="The same person as">
          <Select value={choice} onChange={setChoice} choices={choices} />
        </Field>
      </div>
    </Dialog>
  )
}
