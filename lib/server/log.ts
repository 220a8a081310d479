import pino from 'pino'
import { env } from '@/lib/server/env'

/** The process's log: JSON lines. Secrets and copy are never handed to it; these paths are a second belt. */
export const log = pino({
  name: 'stet',
  level: env().LOG_LEVEL,
  redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.secret', '*.token'],
})
