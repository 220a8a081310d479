import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** Remembers for which content a step was last done; the mark lies beside its result and goes with it. */
export const isDone = (mark, hash) => {
  const file = path.join(root, mark)
  return existsSync(file) && readFileSync(file, 'utf8') === hash
}

export function markDone(mark, hash) {
  const file = path.join(root, mark)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
