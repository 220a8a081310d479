/**
 * The address a request came from. The last entry is the one our own proxy (or Next itself) wrote; what stands
 * before it was sent by the caller and proves nothing.
 */
export function networkAddress(headers: Pick<Headers, 'get'>): string {
  const entries = headers.get('x-forwarded-for')?.split(',') ?? []
  return entries.at(-1)?.trim() ?? 'unknown'
}
