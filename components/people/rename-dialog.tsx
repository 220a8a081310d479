'use client'

import { useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Person } from '@/lib/core/people/person-contract'

type RenameDialogProps = {
  readonly person: Person
  readonly onClose: () => void
  readonly onRename: (name: string) => void
}
const FORM = 'rename-person'

export function RenameDialog({ person, onClose, onRename }: RenameDialogProps) {
  const [name, setName] = useState(person.name)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onRename(name)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Rename ${person.name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={FORM} look="primary">
            Save
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} className="pb-2">
        <Field label="Name">
          <TextInput required value={name} onChange={setName} maxLength={200} />
        </Field>
      </form>
    </Dialog>
  )
}
