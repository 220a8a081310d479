import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './start/browser.mjs'
import { staticStages, timedStage } from './start/counted-run.mjs'
import { generateClient } from './start/generate.mjs'
import { installPackages } from './start/install.mjs'
import { checkNode } from './start/node-version.mjs'
import { root } from './start/root.mjs'
import { stage } from './start/stage.mjs'

/**
 * `npm test`: sets itself up, browser included, then runs every suite and says in its last line how many passed. A stage
 * that reads sources only counts as one. Databases and reports are temporary.
 */
const totals = { passed: 0, failed: 0 }
const folder = mkdtempSync(path.join(tmpdir(), 'stet-tests-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.chdir(root)

checkNode()
await installPackages()
await generateClient()
const browser = await stage('Find a browser', 'the package manager, if there is none yet', findBrowser)
console.log(`  ${browser}`)
for (const [name, program, words] of staticStages) count(await timedStage(name, program, words))
await jest('Unit tests', 'unit')
await jest('Integration tests', 'integration')
await jest('Component tests', 'components')
await endToEnd()
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1

function count(ok) {
  totals[ok ? 'passed' : 'failed'] += 1
}

/** A suite that fails without a report (it could not even start) counts as one failure. */
async function jest(name, project) {
  const report = path.join(folder, `${project}.json`)
  const words = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    project,
    '--json',
    '--outputFile',
    report,
  ]
  const ok = await timedStage(name, process.execPath, words)
  add(report, ok, ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) => [
    numPassedTests,
    numFailedTests + numRuntimeErrorTestSuites,
  ])
}

async function endToEnd() {
  const report = path.join(folder, 'e2e.json')
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, STET_BROWSER: browser, STET_E2E_FOLDER: folder }
  const words = ['node_modules/@playwright/test/cli.js', 'test']
  const ok = await timedStage('End-to-end tests', process.execPath, words, environment)
  add(report, ok, ({ stats, errors }) => [stats.expected + stats.flaky, stats.unexpected + errors.length])
}

function add(report, ok, read) {
  try {
    const [passed, failed] = read(JSON.parse(readFileSync(report, 'utf8')))
    totals.passed += passed
    totals.failed += failed
    if (!ok && failed === 0) totals.failed += 1
  } catch {
    totals.failed += 1
  }
}
