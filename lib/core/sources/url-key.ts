/**
 * An address as sources are compared by it (DESIGN §5): the scheme, the host's case, the fragment and `utm_*`
 * parameters do not count, nor do a default port and a slash at the end of an empty path. Path and the other
 * parameters count to the letter. Null for what is no http or https address.
 */
export function urlKey(address: string): string | null {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null
  const query = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !/^utm_/i.test(parameter))
    .join('&')
  const user = url.username === '' ? '' : `${url.username}@`
  return `${user}${url.host}${url.pathname}${query === '' ? '' : `?${query}`}`
}
