import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'
import { isDone, markDone } from './done-mark.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { stage } from './stage.mjs'

const MARK = '.next/standalone/.stet-built'
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'prisma/schema.prisma',
  'next.config.js',
]
const TOOLS = ['postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']

export const standalone = path.join(root, '.next', 'standalone')

/** Builds when the sources differ from those of the last build. */
export async function buildDesk() {
  const hash = contentHash([...SOURCES, ...TOOLS], ['lib/generated'])
  if (isDone(MARK, hash)) return
  await stage('Build', 'the compiler, about a minute', async () => {
    rmSync(path.join(root, MARK), { force: true })
    const next = path.join('node_modules', 'next', 'dist', 'bin', 'next')
    await run('The build', process.execPath, [next, 'build'], {
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    })
    completeStandalone()
    markDone(MARK, hash)
  })
}

/** Next leaves out what a file server could serve, and takes a copy of `.env` with it that would grow stale. */
function completeStandalone() {
  for (const name of readdirSync(standalone)) {
    if (name.startsWith('.env')) rmSync(path.join(standalone, name))
  }
  copyFolder(path.join(root, '.next', 'static'), path.join(standalone, '.next', 'static'))
  copyFolder(path.join(root, 'public'), path.join(standalone, 'public'))
}

function copyFolder(from, to) {
  rmSync(to, { recursive: true, force: true })
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}
