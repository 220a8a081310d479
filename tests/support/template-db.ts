import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')

/**
 * Makes a migrated, empty database in a folder and returns its file. In a process of its own: the migration engine
 * is an ES module, which Jest's sandbox does not load.
 */
export function buildTemplate(folder: string): string {
  const file = path.join(folder, 'template.db')
  const words = ['--import', 'tsx', 'scripts/db-migrate.ts', `file:${file}`]
  execFileSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return file
}
