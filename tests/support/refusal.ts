import { AppError } from '@/lib/core/app-error'

/** The refusal that a promise ends with, as `{code, status, …members}`; fails when there is none. */
export async function refusal(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(outcome instanceof AppError)) throw new Error(`no refusal, but ${String(outcome)}`)
  return { code: outcome.code, status: outcome.status, ...outcome.extra }
}
