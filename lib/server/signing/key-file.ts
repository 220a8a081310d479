import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** The desk's private key and what the world knows of it. `id` is the hex SHA-256 of the public key's SPKI DER. */
export type SigningKey = { readonly id: string; readonly publicKey: string; readonly privateKey: KeyObject }

/** The private key stands beside the database, never in it: a copy of the database can not sign. */
export const keyFileOf = (databaseFile: string): string => `${databaseFile}.key.pem`

/** The key of the file, which is made when there is none. Of two that make one at once, both get the one that stays. */
export function readOrMakeKey(file: string): SigningKey {
  if (!existsSync(file)) {
    const made = writeBeside(file)
    try {
      linkSync(made, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    } finally {
      rmSync(made)
    }
  }
  return keyOf(readFileSync(file, 'utf8'))
}

/** Puts a new key in the place of the old one, which is gone for good: what it signed stays checkable. */
export function replaceKey(file: string): SigningKey {
  renameSync(writeBeside(file), file)
  return keyOf(readFileSync(file, 'utf8'))
}

/** A whole new key under another name, so that nobody ever reads half of one. */
function writeBeside(file: string): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  const beside = `${file}.${process.pid}.${Date.now()}.new`
  writeFileSync(beside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return beside
}

function keyOf(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return {
    id: createHash('sha256').update(der).digest('hex'),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey,
  }
}
