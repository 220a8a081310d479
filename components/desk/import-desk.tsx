'use client'

import { useHydrated } from '@/components/data/use-hydrated'
import { Spinner } from '@/components/ui/spinner'
import { ImportForm } from './import-form'

/** The form needs what this browser kept, which the server does not know. */
export function ImportDesk({ personId }: { readonly personId: string }) {
  return useHydrated() ? <ImportForm personId={personId} /> : <Spinner label="Opening…" />
}
