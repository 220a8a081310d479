'use client'

import { useState, type SyntheticEvent } from 'react'
import { callApi } from '@/components/data/api-client'
import { fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { setPasswordRoute } from '@/lib/core/api/desk-routes'
import { enterDesk, goTo } from './enter-desk'
import { NewPasswordField } from './new-password-field'

type SetPasswordFormProps = { readonly link: string; readonly email: string }

/** Takes up an invitation: sets the password and enters the desk. */
export function SetPasswordForm({ link, email }: SetPasswordFormProps) {
  const [password, setPassword] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [pending, setPending] = useState(false)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setPending(true)
    setError(null)
    try {
      await callApi(setPasswordRoute, { body: { link, password } })
      goTo((await enterDesk(email, password)) === null ? '/' : '/sign-in')
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }
  const wrong = fieldMessages(error)['password']
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      {error !== null && wrong === undefined ? <Notice tone="danger">{sentenceOf(error)}</Notice> : null}
      <Field label="E-mail address">
        <TextInput type="email" autoComplete="username" readOnly value={email} />
      </Field>
      <NewPasswordField value={password} onChange={setPassword} error={wrong} />
      <Button type="submit" look="primary" pending={pending} className="mt-1">
        Set password and sign in
      </Button>
    </form>
  )
}
