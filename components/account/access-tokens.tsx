'use client'

import { useState, type SyntheticEvent } from 'react'
import { callApi } from '@/components/data/api-client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { sayDone, sayError } from '@/components/ui/toaster'
import { createTokenRoute, revokeTokenRoute } from '@/lib/core/api/desk-routes'
import type { TokenRow } from '@/lib/core/people/person-contract'
import { AccessTokenRow } from './access-token-row'
import { CopySecret } from './copy-secret'

/** Own tokens: make one (its secret is shown this once), see when each was used, revoke it. */
export function AccessTokens({ first }: { readonly first: readonly TokenRow[] }) {
  const [tokens, setTokens] = useState(first)
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null)
  const [name, setName] = useState('')
  const [pending, setPending] = useState<string | null>(null)
  const attempt = async (what: string, act: () => Promise<void>) => {
    setPending(what)
    try {
      await act()
    } catch (error) {
      sayError(error)
    }
    setPending(null)
  }
  const make = (event: SyntheticEvent) => {
    event.preventDefault()
    void attempt('make', async () => {
      const { token, secret } = await callApi(createTokenRoute, { body: name.trim() === '' ? {} : { name } })
      setTokens((before) => [token, ...before])
      setMade({ name: token.name, secret })
      setName('')
    })
  }
  const revoke = (id: string) =>
    void attempt(id, async () => {
      const revoked = await callApi(revokeTokenRoute, { params: { id } })
      setTokens((before) => before.map((token) => (token.id === id ? revoked : token)))
      sayDone(`“${revoked.name}” is revoked.`)
    })
  return (
    <div className="flex flex-col gap-4">
      {made !== null ? (
        <CopySecret
          label={`Secret of “${made.name}”`}
          hint="Copy it now: it is not shown again."
          secret={made.secret}
        />
      ) : null}
      <form onSubmit={make} className="flex items-end gap-2">
        <Field label="Name of a new token" optional className="flex-1">
          <TextInput value={name} onChange={setName} maxLength={100} placeholder="What will use it" />
        </Field>
        <Button type="submit" pending={pending === 'make'}>
          Make a token
        </Button>
      </form>
      {tokens.length === 0 ? (
        <p className="text-sm text-muted">You have no tokens.</p>
      ) : (
        <ul className="divide-y divide-line rounded-md border border-line bg-raised">
          {tokens.map((token) => (
            <AccessTokenRow
              key={token.id}
              token={token}
              pending={pending === token.id}
              onRevoke={() => revoke(token.id)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
