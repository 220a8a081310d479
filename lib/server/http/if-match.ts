import { AppError } from '@/lib/core/app-error'

/** What If-Match said: a version, nothing, or something that is no version (which no version equals). */
export type SeenVersion = number | 'none' | 'unreadable'

/** Reads `"n"` and `W/"n"`. */
export function readIfMatch(header: string | null): SeenVersion {
  if (header === null) return 'none'
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())
  return match === null ? 'unreadable' : Number(match[1])
}

/** Refuses a change by somebody who did not see the version that stands: 428 without If-Match, 412 when stale. */
export function requireVersion(seen: SeenVersion, current: number): void {
  if (seen === 'none') {
    throw new AppError('if_match_required', 428, 'Send If-Match with the version you saw, for example "1".')
  }
  if (seen !== current) {
    throw new AppError(
      'version_mismatch',
      412,
      'Somebody changed this meanwhile. Load it again, then repeat your change.',
      { version: current },
    )
  }
}
