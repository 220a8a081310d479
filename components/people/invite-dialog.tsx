'use client'

import { useState, type SyntheticEvent } from 'react'
import { CopySecret } from '@/components/account/copy-secret'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { createPersonRoute } from '@/lib/core/api/desk-routes'
import type { Person, Role } from '@/lib/core/people/person-contract'
import { roleChoices } from './role-choices'

type InviteDialogProps = { readonly onClose: () => void; readonly onInvited: (person: Person) => void }
const FORM = 'invite-person'

/** Invites a person, then shows the one-time link to hand to them. */
export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('editor')
  const [error, setError] = useState<unknown>(null)
  const [pending, setPending] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setPending(true)
    setError(null)
    try {
      const { person, inviteUrl } = await callApi(createPersonRoute, { body: { email, name, role } })
      onInvited(person)
      setLink(inviteUrl)
    } catch (refusal) {
      setError(refusal)
    }
    setPending(false)
  }
  if (link !== null) return <LinkDialog name={name} link={link} onClose={onClose} />
  const faults = fieldMessages(error)
  const isTaken = error instanceof ApiProblem && error.code === 'email_taken'
  const isElsewhere = error !== null && !isTaken && Object.keys(faults).length === 0
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Invite a person"
      description="They set their password by a link that you hand to them."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={FORM} look="primary" pending={pending}>
            Invite
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3 pb-2">
        {isElsewhere ? <Notice tone="danger">{sentenceOf(error)}</Notice> : null}
        <Field label="Name" error={faults['name']}>
          <TextInput required value={name} onChange={setName} maxLength={200} autoComplete="off" />
        </Field>
        <Field label="E-mail address" error={isTaken ? sentenceOf(error) : faults['email']}>
          <TextInput type="email" required value={email} onChange={setEmail} autoComplete="off" />
        </Field>
        <Field label="Role">
          <Select value={role} onChange={setRole} choices={roleChoices} />
        </Field>
      </form>
    </Dialog>
  )
}

type LinkDialogProps = { readonly name: string; readonly link: string; readonly onClose: () => void }

/** A one-time link, to be copied and handed over. */
export function LinkDialog({ name, link, onClose }: LinkDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`A link for ${name}`}
      footer={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <CopySecret
        label="One-time link"
        hint="Hand it to this person only. It sets a password once, and is good for 7 days; it is not shown again."
        secret={link}
      />
    </Dialog>
  )
}
