import { z } from 'zod'
import type { Prisma } from '@/lib/generated/prisma/client'

/** What the desk calls itself in exports. */
export async function deskName(db: Prisma.TransactionClient): Promise<string> {
  const row = await db.deskSetting.findUnique({ where: { key: 'deskName' } })
  return row === null ? 'The fact-check desk' : z.string().parse(JSON.parse(row.value))
}
