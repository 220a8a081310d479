import { closeSync, openSync } from 'node:fs'

/**
 * An empty file that only its owner reads, for a database to be written into: it holds password hashes and what sources
 * said in confidence. SQLite gives the files beside it the same rights. Fails when the file is there already.
 */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600))
}
