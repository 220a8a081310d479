import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export type OidcServer = {
  readonly issuer: string
  /** What the ID tokens say from now on. */
  readonly claim: (claims: Readonly<Record<string, unknown>>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts an identity provider on the loopback, on a free port. */
export async function startOidcServer(): Promise<OidcServer> {
  const child = fork(path.join(__dirname, 'run-identity-provider.mjs'), { execArgv: [] })
  const [issuer] = (await once(child, 'message')) as [string]
  return {
    issuer,
    claim: async (claims) => {
      const ready = once(child, 'message')
      child.send(claims)
      await ready
    },
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}
