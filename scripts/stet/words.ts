import { text } from 'node:stream/consumers'
import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'

/** Reads what was typed as a contract does; what is wrong with it is a matter of wrong words. */
export function parseWords<T>(contract: z.ZodType<T>, words: unknown): T {
  const result = contract.safeParse(words)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `--${path.join('.')}: ${message}` : message,
  )
  throw new AppError('usage', 422, faults.join('\n'))
}

/** Standard input without the line end that a shell adds. */
export async function readPassword(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}
