'use client'

import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'

export type FailedPageProps = {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

/** A page that failed; the digest finds it in the desk's log. */
export function FailedPage({ error, reset }: FailedPageProps) {
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <div className="mx-auto max-w-lg px-6 py-20">
      <h1 className="font-serif text-2xl font-semibold">This page could not be shown</h1>
      <p className="mt-2 text-muted">
        Something failed on the desk. What you had typed is kept in this browser. Try again; if it stays, tell
        whoever runs the desk{error.digest === undefined ? '' : ` and name ${error.digest}`}.
      </p>
      <div className="mt-5 flex gap-2">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/">Go to the desk</ButtonLink>
      </div>
    </div>
  )
}
