/** Ready bytes with their ETag; 304 without a body when the caller has them. */
export function cachedJson(request: Request, bytes: Uint8Array<ArrayBuffer>, etag: string): Response {
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Authorization, Cookie' }
  const seen = request.headers.get('if-none-match')
  const isSeen =
    seen !== null &&
    seen
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
      .some((tag) => tag === '*' || tag === etag.replace(/^W\//, ''))
  if (isSeen) return new Response(null, { status: 304, headers })
  return new Response(bytes, { headers: { ...headers, 'content-type': 'application/json' } })
}
