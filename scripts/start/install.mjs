import { existsSync } from 'node:fs'
import path from 'node:path'
import { contentHash } from './content-hash.mjs'
import { isDone, markDone } from './done-mark.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { stage } from './stage.mjs'

const MARK = 'node_modules/.stet-installed'

/** A native package is compiled for one version of Node's interface. */
const wanted = () => `${contentHash(['package-lock.json'])} ${process.versions.modules}`

export const isInstalled = () =>
  existsSync(path.join(root, 'node_modules', 'better-sqlite3')) && isDone(MARK, wanted())

/** `npm ci` when the lock file changed, development packages included: the build needs them. */
export async function installPackages() {
  if (isInstalled()) return
  await stage('Install packages', 'the package registry; the database driver may be compiled', async () => {
    await run('npm ci', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      NEXT_TELEMETRY_DISABLED: '1',
    })
    markDone(MARK, wanted())
  })
}
