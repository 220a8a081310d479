import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'

/** One demo desk of its own for the run: a temporary database, a port of its own, the production build. */
const port = 3917
// Named, not made: other tools read this file too, and would leave a folder each time.
process.env.STET_E2E_FOLDER ??= path.join(tmpdir(), `stet-e2e-${String(process.pid)}`)
const folder = process.env.STET_E2E_FOLDER

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: path.join(folder, 'results'),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: process.env.STET_BROWSER ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://127.0.0.1:${port}/api/v1/health`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    env: {
      PORT: String(port),
      DATABASE_URL: `file:${path.join(folder, 'desk.db')}`,
      AUTH_SECRET: 'c2VjcmV0IG9mIHRoZSBlbmQtdG8tZW5kIHRlc3Rz0x7fQ9',
      LOG_LEVEL: 'warn',
    },
  },
})
