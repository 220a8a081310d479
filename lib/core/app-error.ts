/**
 * A refusal with a stable code, an HTTP status and a sentence a person understands.
 * The core returns null or a value where absence is normal and throws this where an input breaks a rule;
 * one mapper in `lib/server/http` turns it into RFC 9457 problem+json. `extra` becomes members of the problem.
 */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.name = 'AppError'
  }
}
