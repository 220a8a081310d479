import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { withoutRepeatedSlash } from './api-address'

/** Looks at every request before the server's own listener does. */
export function catchRepeatedSlashes(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    if (request.url !== undefined) request.url = withoutRepeatedSlash(request.url)
  })
}
