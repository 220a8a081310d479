/** A ready answer: the bytes of its JSON and its strong ETag, as `cachedJson` sends them. */
export type CachedBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }

/** Where ready answers are kept; in memory now, in a shared store when a desk has several processes. */
export type ByteCache = {
  readonly get: (key: string) => Promise<CachedBytes | undefined>
  readonly set: (key: string, value: CachedBytes) => Promise<void>
}
