import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** One hash of what files hold: names below the root, folders with all that is in them; missing ones count as such. */
export function contentHash(names, skip = []) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesOf(name, skip))) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesOf(name, skip) {
  const full = path.join(root, name)
  if (skip.includes(name) || !existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [name]
  return readdirSync(full)
    .sort()
    .flatMap((entry) => filesOf(`${name}/${entry}`, skip))
}
