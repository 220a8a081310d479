import { createHash } from 'node:crypto'
import type { Db } from '@/lib/server/context'
import { perDatabase } from '@/lib/server/per-database'
import type { ByteCache, CachedBytes } from './byte-cache'
import { memoryByteCache } from './memory-byte-cache'

const MAX_BYTES = 64_000_000

type Answers = { readonly cache: ByteCache; readonly coming: Map<string, Promise<CachedBytes>> }
const answersOf = perDatabase<Answers>('answers', () => ({
  cache: memoryByteCache(MAX_BYTES),
  coming: new Map(),
}))

/**
 * The JSON of `make()` as bytes, made once for each key. The key says all that the answer depends on: the name of
 * the list, `lastSequence(…)` read BEFORE the rows are (so that an entry may be newer than its key, never older),
 * the confidential sources this viewer may see, and the query. Callers that ask at once share one `make`.
 */
export async function cachedAnswer(
  db: Pick<Db, 'read'>,
  key: readonly unknown[],
  make: () => Promise<unknown>,
): Promise<CachedBytes> {
  const { cache, coming } = answersOf(db)
  const name = JSON.stringify(key)
  const kept = await cache.get(name)
  if (kept) return kept
  const running = coming.get(name)
  if (running) return running
  const answer = make()
    .then(async (value) => {
      const made = readyAnswer(value)
      await cache.set(name, made)
      return made
    })
    .finally(() => coming.delete(name))
  coming.set(name, answer)
  return answer
}

/** The ETag speaks for the bytes themselves, so it holds over restarts and whatever the key leaves out. */
export function readyAnswer(value: unknown): CachedBytes {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}
