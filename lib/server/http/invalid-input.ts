import type { z } from 'zod'
import { AppError } from '@/lib/core/app-error'

/** One fault of an input: where it is, and what to do about it. */
export type FieldError = { readonly path: string; readonly message: string }

/** The refusal of an input that breaks its contract; the sentence names the first field. */
export function invalidInput(errors: readonly FieldError[]): AppError {
  const first = errors[0]
  const sentence =
    first === undefined ? 'The request is not valid.' : `${first.path || 'request'}: ${first.message}`
  return new AppError('invalid', 422, sentence, { errors })
}

/** Zod's findings as `invalid`; of a union's branches the one with the fewest faults speaks. */
export function fromZod(error: z.ZodError): AppError {
  return invalidInput(fieldErrors(error.issues))
}

function fieldErrors(issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[] = []): FieldError[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const [nearest = []] = [...issue.errors].sort((a, b) => a.length - b.length)
      return fieldErrors(nearest, path)
    }
    return [{ path: path.map(String).join('.'), message: issue.message }]
  })
}
