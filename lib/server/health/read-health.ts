import type { Ctx } from '@/lib/server/context'

export type Health = {
  readonly status: 'ok' | 'failing'
  readonly version: string
  readonly database: 'ok' | 'failing'
}

/** Whether the desk is up and its database answers. It says nothing about the desk itself: anybody may ask. */
export async function readHealth({ db }: Pick<Ctx, 'db'>, version: string): Promise<Health> {
  const database = await db.read.chainHead.findUnique({ where: { id: 1 } }).then(
    (head) => (head === null ? 'failing' : 'ok'),
    () => 'failing' as const,
  )
  return { status: database, version, database }
}
