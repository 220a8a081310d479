const STRIPPED_BY_BROWSERS = /[\t\n\r]/g
/** C0 controls and the space: the URL standard takes them off both ends. */
const OUTER_CONTROLS = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g
const LINK = /^(?:https?:\/\/[^/\s]|mailto:[^\s])/i
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const IMAGE_WITH_SCHEME = /^https?:\/\/[^/\s]/i

function asBrowsersReadIt(raw: string): string {
  return raw.replace(STRIPPED_BY_BROWSERS, '').replace(OUTER_CONTROLS, '')
}

/**
 * The address of a link that may stand in a document: absolute http, https or mailto.
 * Returns it as a browser would read it (tabs and line ends removed, outer white space trimmed), or null for
 * anything else (relative addresses included, which would point into the desk).
 */
export function safeLinkAddress(raw: string): string | null {
  const address = asBrowsersReadIt(raw)
  return LINK.test(address) ? address : null
}

/**
 * The address of an image, kept as text and never fetched: http, https or relative; null for every other scheme.
 */
export function safeImageAddress(raw: string): string | null {
  const address = asBrowsersReadIt(raw)
  if (address === '') return null
  if (SCHEME.test(address)) return IMAGE_WITH_SCHEME.test(address) ? address : null
  return address
}
