import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/**
 * The few settings that are needed before the packages are there; `lib/server/settings.ts` judges all of them later,
 * and says everything that is wrong at once. The environment comes before `.env`.
 */
export function readSettings() {
  for (const name of ['STET_ORIGIN', 'AUTH_SECRET', 'DATABASE_URL', 'PORT', 'HOST', 'LOG_LEVEL']) {
    if (process.env[name] === '') delete process.env[name]
  }
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const { STET_ORIGIN, DATABASE_URL, PORT, HOST } = process.env
  return {
    origin: STET_ORIGIN || null,
    host: HOST || '127.0.0.1',
    port: /^\d+$/.test(PORT ?? '') ? Number(PORT) : 3000,
    databaseFile: path.resolve(root, (DATABASE_URL || 'file:data/stet.db').replace(/^file:/, '')),
  }
}
