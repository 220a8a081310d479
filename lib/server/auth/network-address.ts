/**
 * The address a request came from. The last entry is the one our own proxy wrote; what stands before it was sent by the
 * caller and proves nothing. Without a proxy Next writes it, but only for callers who sent none: a desk that listens to
 * the world by itself counts callers who say who they like.
 */
export function networkAddress(headers: Pick<Headers, 'get'>): string {
  const entries = headers.get('x-forwarded-for')?.split(',') ?? []
  return entries.at(-1)?.trim() ?? 'unknown'
}
