/** The header by which the proxy tells a page its own address. */
export const PATH_HEADER = 'x-stet-path'

/** A path on this desk to go on to after signing in; anything that could lead elsewhere is the desk's first page. */
export function ownPath(path: string | null | undefined): string {
  return path !== null && path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}
