import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { callApi } from '@/components/data/api-client'
import { readSourceRoute } from '@/lib/core/api/library-routes'
import type { PersonRef } from '@/lib/core/people/person-contract'
import type { OpenSource, patchSourceInput } from '@/lib/core/sources/source-contract'

/** Who keeps a source and whom its keeper names, as the form holds it. */
export type Keeping = { readonly keeperId: string; readonly viewers: readonly PersonRef[] }

export type KeepingState = {
  /** null: this person does not keep it, or it is not known yet */
  readonly keeping: Keeping | null
  /** those to whom it was revealed: the keeper can't take that back */
  readonly revealed: readonly PersonRef[]
  readonly error: unknown
  readonly change: (keeping: Keeping) => void
  /** what of it differs from what is stored */
  readonly patch: () => Pick<z.input<typeof patchSourceInput>, 'viewers' | 'keeperId'>
}

/** Who sees a source, as its keeper is changing it. */
export function useKeeping(source: OpenSource | null, me: string): KeepingState {
  const [changed, setChanged] = useState<Keeping | null>(null)
  const { data, error } = useQuery({
    queryKey: ['sources', 'record', source?.id, source?.version],
    queryFn: ({ signal }) => callApi(readSourceRoute, { params: { id: source?.id ?? '' }, signal }),
    enabled: source?.keeper.id === me,
  })
  const all = data !== undefined && 'viewers' in data ? data.viewers : null
  const people = (how: 'named' | 'revealed') =>
    (all ?? []).filter((one) => one.how === how).map(({ id, name }) => ({ id, name }))
  const stored = all === null ? null : { keeperId: me, viewers: people('named') }
  return {
    keeping: changed ?? stored,
    revealed: people('revealed'),
    error,
    change: setChanged,
    patch: () =>
      changed === null
        ? {}
        : {
            viewers: changed.viewers.map(({ id }) => id),
            ...(changed.keeperId === me ? {} : { keeperId: changed.keeperId }),
          },
  }
}
