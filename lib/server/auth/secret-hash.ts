import { createHash, randomBytes } from 'node:crypto'

/** Hex SHA-256: enough for secrets of 32 random bytes, which nobody can guess their way to. */
export function sha256Hex(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex')
}

/** 32 random bytes in base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}
