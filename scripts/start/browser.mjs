import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'
import { Refusal } from './stage.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** A Chromium or Chrome: STET_BROWSER, the PATH, Debian's package, Playwright's own, in that order. */
export async function findBrowser() {
  const given = process.env.STET_BROWSER
  if (given) {
    if (!existsSync(given)) throw new Refusal(`STET_BROWSER names ${given}, which is not there.`)
    return given
  }
  return onPath() ?? (await installed()) ?? playwrights()
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) =>
    existsSync(file),
  )
}

async function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get update', 'apt-get', ['update', '-qq'], quiet)
  await run('apt-get install chromium', 'apt-get', ['install', '-y', '-qq', 'chromium'], quiet)
  return onPath()
}

/** Playwright downloads its own build, where that is possible. */
async function playwrights() {
  const { chromium } = await import('@playwright/test')
  if (!existsSync(chromium.executablePath())) {
    await run('playwright install', process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      'chromium',
    ]).catch(() => {
      throw new Refusal(
        'There is no browser for the tests. Install Chromium or Chrome, or name one in STET_BROWSER.',
      )
    })
  }
  return chromium.executablePath()
}
