'use client'

import { useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { enterByProvider, enterDesk, goTo, refusalSentence } from './enter-desk'

export type DemoChoice = {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly can: string
}
type SignInFormProps = {
  /** where to go afterwards, a path on this desk */
  readonly to: string
  /** the code of a refusal the page was called with */
  readonly refusal: string | null
  /** the name of the identity provider, when the desk has one */
  readonly provider: string | null
  /** the demo desk's people; a configured desk has none */
  readonly demo: { readonly people: readonly DemoChoice[]; readonly password: string } | null
}

/** Address and password, the identity provider, and at the demo desk its people. */
export function SignInForm({ to, refusal, provider, demo }: SignInFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState(refusal === null ? null : refusalSentence(refusal))
  const [pending, setPending] = useState<string | null>(null)
  const enter = async (as: string, secret: string, which: string) => {
    setPending(which)
    setError(null)
    const sentence = await enterDesk(as, secret)
    if (sentence === null) {
      // The address of the page that was asked for may name a place in it, which no server sees.
      goTo(to + window.location.hash)
      return
    }
    setError(sentence)
    setPending(null)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void enter(email, password, 'form')
  }
  return (
    <div className="flex flex-col gap-5">
      {error !== null ? <Notice tone="danger">{error}</Notice> : null}
      {demo !== null ? (
        <DemoPeople
          people={demo.people}
          pending={pending}
          onChoose={(as) => void enter(as, demo.password, as)}
        />
      ) : null}
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Field label="E-mail address">
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={setEmail}
          />
        </Field>
        <Field label="Password">
          <TextInput
            type="password"
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={setPassword}
          />
        </Field>
        <Button type="submit" look="primary" pending={pending === 'form'} className="mt-1">
          Sign in
        </Button>
      </form>
      {provider !== null ? (
        <Button
          pending={pending === 'provider'}
          onClick={() => {
            setPending('provider')
            void enterByProvider(to)
          }}
        >
          Sign in with {provider}
        </Button>
      ) : null}
    </div>
  )
}

type DemoPeopleProps = {
  readonly people: readonly DemoChoice[]
  readonly pending: string | null
  readonly onChoose: (email: string) => void
}

function DemoPeople({ people, pending, onChoose }: DemoPeopleProps) {
  return (
    <section aria-labelledby="demo-people" className="flex flex-col gap-2">
      <h2 id="demo-people" className="text-sm text-muted">
        This is the demo desk. Enter it as one of its people:
      </h2>
      <ul className="divide-y divide-line overflow-hidden rounded-md border border-line bg-raised">
        {people.map(({ email, name, role, can }) => (
          <li key={email}>
            <button
              type="button"
              disabled={pending !== null}
              onClick={() => onChoose(email)}
              className="flex w-full items-baseline justify-between gap-3 px-3 py-2 text-left -outline-offset-2 hover:bg-hover"
            >
              <span className="font-medium">{name}</span>
              <span className="text-xs text-muted">
                {role}: {can}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">Or sign in by address and password.</p>
    </section>
  )
}
