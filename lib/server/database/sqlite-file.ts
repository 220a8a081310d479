import path from 'node:path'

/** The file that a `file:` address names; relative ones start at `root`, wherever the process stands. */
export function databaseFile(url: string, root: string): string {
  if (!url.startsWith('file:')) throw new Error(`A database address starts with "file:"; this is ${url}`)
  return path.resolve(root, url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
}
