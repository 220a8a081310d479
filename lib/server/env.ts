import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv as parseDotenv } from 'node:util'
import { AppError } from '@/lib/core/app-error'
import { parseEnv, type Env } from './settings'

let parsed: Env | undefined

/** What this process was started with: the environment first, then `.env`. Parsed once, when first asked for. */
export function env(): Env {
  parsed ??= readEnv()
  return parsed
}

function readEnv(): Env {
  // The server runs in its build's folder; whoever starts it says where the desk is.
  const root = process.env.STET_ROOT ?? process.cwd()
  const result = parseEnv({ ...readDotenv(path.join(root, '.env')), ...process.env }, root)
  if ('faults' in result) {
    throw new AppError('bad_settings', 500, ['The settings are not right:', ...result.faults].join('\n- '))
  }
  // next-auth reads these two by itself.
  process.env.NEXTAUTH_URL = result.env.origin
  process.env.NEXTAUTH_SECRET = result.env.AUTH_SECRET
  return result.env
}

function readDotenv(file: string): Partial<Record<string, string>> {
  return existsSync(file) ? parseDotenv(readFileSync(file, 'utf8')) : {}
}
