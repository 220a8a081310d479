import { hash, verify } from '@node-rs/argon2'
import { randomSecret } from './secret-hash'

/** Argon2id with 19 MiB and two passes: OWASP's floor, about 30 ms on a small server. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID)
}

let nobody: Promise<string> | undefined

/**
 * Whether the password is the one of that hash. Without a hash (nobody has that address, or no password yet) as much
 * time is spent and the answer is no, so that time does not tell who has an account.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(randomSecret())
  const spare = await nobody
  const isRight = await verify(stored ?? spare, password)
  return stored !== null && isRight
}
