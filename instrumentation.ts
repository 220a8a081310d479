/** Next calls this once, before the server takes requests. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- Next puts the word here when it compiles, once a runtime
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { catchRepeatedSlashes } = await import('@/lib/server/http/catch-repeated-slashes')
  catchRepeatedSlashes()
}
