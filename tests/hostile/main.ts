import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import config from '../../playwright.config'
import { freePort, startServer } from '../../scripts/torture/server'
import { attackDesk } from './attack-desk'
import { ownStrings, type HostileString } from './own-strings'
import { readStrings } from './read-strings'

/**
 * `npm run hostile -- FOLDER`: puts every string of the folder's .jsonl files through every text entrance of a demo desk
 * and looks at all that shows them. Without a folder: our own strings. The desk is one of its own, or with `--desk URL`
 * a demo desk that runs already, which keeps what is put in. Exits with 1 on any fault.
 */
async function main(): Promise<boolean> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { desk: { type: 'string' }, first: { type: 'string' } },
  })
  const [folder] = positionals
  const strings = (folder === undefined ? ownStrings : readStrings(folder)).slice(
    0,
    Number(values.first ?? Infinity),
  )
  if (values.desk !== undefined) return attack(values.desk, strings)
  const data = mkdtempSync(path.join(tmpdir(), 'stet-hostile-desk-'))
  const port = await freePort()
  Object.assign(process.env, {
    PORT: String(port),
    DATABASE_URL: `file:${path.join(data, 'desk.db')}`,
    AUTH_SECRET: 'aG9zdGlsZSBzdHJpbmdzIG5ldmVyIHNlZSBhIG5ld3Nyb29t',
    LOG_LEVEL: 'error',
  })
  const server = await startServer()
  try {
    return await attack(`http://127.0.0.1:${port}`, strings)
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function attack(origin: string, strings: readonly HostileString[]): Promise<boolean> {
  const started = Date.now()
  const say = (what: string) =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}`)
  const browser = await chromium.launch(config.use?.launchOptions ?? {})
  try {
    const report = await attackDesk({ browser, origin, strings, say })
    const { faults, articles, annotations, addresses } = report
    say(`${strings.length} strings stand in ${articles} articles and ${annotations} annotations`)
    say(`${addresses.refused} of ${addresses.given} addresses refused`)
    for (const fault of faults) console.log(`  ✗ ${fault}`)
    say(`${faults.length} faults`)
    return faults.length === 0
  } finally {
    await browser.close()
  }
}

void main().then(
  (ok) => {
    process.exitCode = ok ? 0 : 1
  },
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  },
)
