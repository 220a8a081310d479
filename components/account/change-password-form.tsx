'use client'

import { useState, type SyntheticEvent } from 'react'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { sayDone } from '@/components/ui/toaster'
import { changePasswordRoute } from '@/lib/core/api/desk-routes'
import { NewPasswordField } from './new-password-field'

/** The password, with the one that holds; this browser stays signed in, all others do not. */
export function ChangePasswordForm() {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [pending, setPending] = useState(false)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    setPending(true)
    setError(null)
    try {
      await callApi(changePasswordRoute, { body: { current, next } })
      setCurrent('')
      setNext('')
      sayDone('The password is changed. Your other sessions have ended.')
    } catch (refusal) {
      setError(refusal)
    }
    setPending(false)
  }
  const isWrong = error instanceof ApiProblem && error.code === 'wrong_password'
  const nextFault = fieldMessages(error)['next']
  return (
    <form onSubmit={(event) => void submit(event)} className="flex max-w-sm flex-col gap-3">
      {error !== null && !isWrong && nextFault === undefined ? (
        <Notice tone="danger">{sentenceOf(error)}</Notice>
      ) : null}
      <Field label="Current password" error={isWrong ? sentenceOf(error) : null}>
        <TextInput
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={setCurrent}
        />
      </Field>
      <NewPasswordField value={next} onChange={setNext} error={nextFault} />
      <Button type="submit" pending={pending} className="self-start">
        Change password
      </Button>
    </form>
  )
}
