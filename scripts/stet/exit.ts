import { AppError } from '@/lib/core/app-error'

export const EXIT = { refused: 1, usage: 2, broken: 3 } as const

export const exitCodes = `
Exit codes: 0 done · ${EXIT.refused} refused or failed, the reason on standard error · ${EXIT.usage} wrong words · ${EXIT.broken} the record does not verify`

export const aloneOnOutput = `
To have nothing but the result on standard output, where npm would print a banner before it:
  node scripts/stet.mjs <command>      or      npm run -s stet -- <command>`

/** Says on standard error why a command was refused, and returns the exit code. */
export function sayFault(error: unknown): number {
  if (error instanceof AppError) {
    console.error(error.message)
    return error.code === 'usage' ? EXIT.usage : EXIT.refused
  }
  const { code, message } = error as { readonly code?: string; readonly message?: string }
  if (code === 'SQLITE_CANTOPEN')
    console.error('There is no database yet, or it cannot be opened: start the desk once.')
  else console.error(message ?? error)
  return EXIT.refused
}
