import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes the typed client to lib/generated. Prisma looks for its schema engine first and would download it, although
 * generating needs none: any program that exists contents it.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const environment = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  ...process.env,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}
const prisma = path.join(root, 'node_modules', 'prisma', 'build', 'index.js')
const { status } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
