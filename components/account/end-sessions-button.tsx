'use client'

import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { Button } from '@/components/ui/button'
import { sayError } from '@/components/ui/toaster'
import { endSessionsRoute } from '@/lib/core/api/desk-routes'
import { goTo } from './enter-desk'

/** Ends every session of the person, this one too. */
export function EndSessionsButton() {
  const [pending, setPending] = useState(false)
  const end = async () => {
    setPending(true)
    try {
      await callApi(endSessionsRoute)
      goTo('/sign-in')
    } catch (error) {
      sayError(error)
      setPending(false)
    }
  }
  return (
    <Button look="danger" pending={pending} onClick={() => void end()}>
      Sign out everywhere
    </Button>
  )
}
