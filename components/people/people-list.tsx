'use client'

import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { z } from 'zod'
import { callApi } from '@/components/data/api-client'
import { PageHeading } from '@/components/desk/page-heading'
import { Button } from '@/components/ui/button'
import { sayDone, sayError } from '@/components/ui/toaster'
import { listPeopleRoute, patchPersonRoute, renewInviteRoute } from '@/lib/core/api/desk-routes'
import type { patchPersonInput, Person } from '@/lib/core/people/person-contract'
import { InviteDialog, LinkDialog } from './invite-dialog'
import { PersonRow, type PersonAct } from './person-row'
import { RenameDialog } from './rename-dialog'
import { SamePersonDialog } from './same-person-dialog'

type Open =
  | { readonly what: 'invite' }
  | { readonly what: 'rename' | 'same'; readonly person: Person }
  | { readonly what: 'link'; readonly person: Person; readonly link: string }
  | null

/** The accounts of the desk, and what an admin does with them. */
export function PeopleList({ first }: { readonly first: readonly Person[] }) {
  const [people, setPeople] = useState(first)
  const [open, setOpen] = useState<Open>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const close = () => setOpen(null)
  const attempt = async (id: string, act: () => Promise<void>) => {
    setBusy(id)
    try {
      await act()
    } catch (error) {
      sayError(error)
    }
    setBusy(null)
  }
  const patch = (person: Person, body: z.input<typeof patchPersonInput>, done: string) => {
    close()
    void attempt(person.id, async () => {
      await callApi(patchPersonRoute, { params: { id: person.id }, body })
      // Who is one person may have changed for others, too.
      setPeople((await callApi(listPeopleRoute)).items)
      sayDone(done)
    })
  }
  const act = (person: Person, what: PersonAct) => {
    switch (what) {
      case 'rename':
      case 'same': {
        setOpen({ what, person })
        return
      }
      case 'link':
        return void attempt(person.id, async () => {
          const { inviteUrl } = await callApi(renewInviteRoute, { params: { id: person.id } })
          setOpen({ what, person, link: inviteUrl })
        })
      case 'disable': {
        patch(person, { disabled: true }, `${person.name} can no longer sign in.`)
        return
      }
      case 'enable': {
        patch(person, { disabled: false }, `${person.name} can sign in again.`)
        return
      }
    }
  }
  return (
    <>
      <PageHeading
        title="People"
        hint="Who works at this desk, and in which role."
        action={
          <Button look="primary" onClick={() => setOpen({ what: 'invite' })}>
            <UserPlus aria-hidden size={15} />
            Invite a person
          </Button>
        }
      />
      <ul className="divide-y divide-line rounded-md border border-line bg-raised">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            alsoAs={people
              .filter(({ id, personId }) => id !== person.id && personId === person.personId)
              .map(({ name }) => name)}
            busy={busy === person.id}
            onRole={(role) => patch(person, { role }, `${person.name} is now ${role}.`)}
            onAct={(what) => act(person, what)}
          />
        ))}
      </ul>
      {open?.what === 'invite' ? (
        <InviteDialog onClose={close} onInvited={(person) => setPeople((before) => [...before, person])} />
      ) : null}
      {open?.what === 'link' ? <LinkDialog name={open.person.name} link={open.link} onClose={close} /> : null}
      {open?.what === 'rename' ? (
        <RenameDialog
          person={open.person}
          onClose={close}
          onRename={(name) => patch(open.person, { name }, 'The name is changed.')}
        />
      ) : null}
      {open?.what === 'same' ? (
        <SamePersonDialog
          person={open.person}
          people={people}
          onClose={close}
          onChoose={(samePersonAs) => patch(open.person, { samePersonAs }, 'Saved who is one person.')}
        />
      ) : null}
    </>
  )
}
