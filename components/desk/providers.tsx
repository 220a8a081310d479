'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { QueryProvider } from '@/components/data/query-provider'
import { Toaster } from '@/components/ui/toaster'

/** What every page stands in. */
export function Providers({ nonce, children }: { readonly nonce?: string; readonly children: ReactNode }) {
  return (
    <CSPProvider {...(nonce === undefined ? {} : { nonce })}>
      <QueryProvider>
        <Tooltip.Provider>{children}</Tooltip.Provider>
        <Toaster />
      </QueryProvider>
    </CSPProvider>
  )
}
