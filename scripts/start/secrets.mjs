import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** The demo desk makes its own secret and keeps it in `.env`; a configured desk is given one. */
export function writeSecrets(settings) {
  if (settings.origin !== null || process.env.AUTH_SECRET) return
  const secret = randomBytes(33).toString('base64')
  appendFileSync(path.join(root, '.env'), `\nAUTH_SECRET=${secret}\n`, { mode: 0o600 })
  process.env.AUTH_SECRET = secret
  console.log('✓ A secret for this demo desk was written into .env')
}
