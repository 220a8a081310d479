import { AppError } from '@/lib/core/app-error'

/**
 * JSON escapes can make 3 MB of copy longer; nothing honest is longer than this. Next hands on the first 10 MiB of a
 * body and silently drops the rest, so the limit lies below that.
 */
const MAX_BODY_BYTES = 10_000_000

const tooLarge = () =>
  new AppError('too_large', 413, 'That is more than the desk takes: articles may have 3 MB.')

/** The raw bytes of a request, refused as soon as they exceed the limit. */
export async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge()
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > MAX_BODY_BYTES) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** Bytes as JSON; an empty body is an empty object. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return {}
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid_json', 400, 'The body is not valid JSON in UTF-8.')
  }
}
