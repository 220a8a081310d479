import type { Actor } from '@/lib/server/context'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The desk itself: its events name nobody. */
export const systemActor: Actor = {
  id: NOBODY,
  name: 'The desk',
  role: 'admin',
  personId: NOBODY,
  via: 'system',
}
