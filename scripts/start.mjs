import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildDesk } from './start/build.mjs'
import { takeDeskLock } from './start/desk-lock.mjs'
import { generateClient } from './start/generate.mjs'
import { installPackages, isInstalled } from './start/install.mjs'
import { checkNode } from './start/node-version.mjs'
import { checkPort } from './start/port.mjs'
import { prepareDatabase } from './start/prepare.mjs'
import { root } from './start/root.mjs'
import { writeSecrets } from './start/secrets.mjs'
import { serveBuild, serveDevelopment } from './start/serve.mjs'
import { readSettings } from './start/settings.mjs'
import { Refusal, stage } from './start/stage.mjs'

/** From a fresh clone to a served desk. Until the packages are there, Node's own modules have to do. */
async function main() {
  const { dev } = parseArgs({ options: { dev: { type: 'boolean', default: false } } }).values
  const started = performance.now()
  process.chdir(root)
  checkNode()
  const settings = readSettings()
  // The lock needs a package, so on the first start it comes after the installation.
  let lock = isInstalled()
    ? await stage('Take the desk', '', () => takeDeskLock(settings.databaseFile))
    : null
  await stage(`Try port ${settings.port}`, '', () => checkPort(settings.host, settings.port))
  await installPackages()
  lock ??= await stage('Take the desk', '', () => takeDeskLock(settings.databaseFile))
  writeSecrets(settings)
  await generateClient()
  await prepareDatabase()
  if (!dev) await buildDesk()
  const address =
    settings.origin ??
    `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}`
  const ready = () => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      `\nStet is on ${address} after ${seconds} s. Data: ${path.relative(root, settings.databaseFile)}. Ctrl-C stops it.`,
    )
  }
  await (dev ? serveDevelopment(settings, ready) : serveBuild(settings, ready))
}

main().catch((error) => {
  console.error(error instanceof Refusal ? `\n${error.message}` : error)
  process.exit(1)
})
