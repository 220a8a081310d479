import { LRUCache } from 'lru-cache'
import type { ByteCache, CachedBytes } from './byte-cache'

/** Keeps answers in this process, the least recently used going first once they exceed `maxBytes`. */
export function memoryByteCache(maxBytes: number): ByteCache {
  const entries = new LRUCache<string, CachedBytes>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }, key) => bytes.byteLength + key.length * 2 + 200,
  })
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    set: (key, value) => {
      entries.set(key, value)
      return Promise.resolve()
    },
  }
}
