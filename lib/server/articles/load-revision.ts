import { LRUCache } from 'lru-cache'
import { AppError } from '@/lib/core/app-error'
import type { Prisma } from '@/lib/generated/prisma/client'
import { readRevisionRow, type LoadedRevision } from './revision-row'

/** A character of copy costs about this many bytes here: its text, its document and the map. */
const BYTES_A_CHARACTER = 8

/** Revisions never change, so they are kept as long as there is room; ids make the key unique among databases. */
const kept = new LRUCache<string, LoadedRevision>({
  maxSize: 128_000_000,
  sizeCalculation: ({ text }) => 2000 + text.length * BYTES_A_CHARACTER,
})

/**
 * One revision of an article: 404 when there is none. Whether the actor may see the article is `loadArticle`'s
 * question. Not for a revision that the same transaction makes: a rollback would leave it here.
 */
export async function loadRevision(
  db: Prisma.TransactionClient,
  articleId: string,
  number: number,
): Promise<LoadedRevision> {
  const key = `${articleId}:${number}`
  const known = kept.get(key)
  if (known) return known
  const row = await db.revision.findUnique({ where: { articleId_number: { articleId, number } } })
  if (row === null) throw new AppError('not_found', 404, 'The article has no such revision.')
  const revision = readRevisionRow(row)
  kept.set(key, revision)
  return revision
}
