/** One field that the desk did not accept. */
export type FieldProblem = { readonly path: string; readonly message: string }

/** The desk answered with a refusal (RFC 9457 problem+json); `members` holds what else the problem says. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[],
    readonly members: Readonly<Record<string, unknown>>,
  ) {
    super(detail)
    this.name = 'ApiProblem'
  }
}

/** No answer came: the network, the server or the time limit. Whether the desk did it is unknown. */
export class ConnectionLost extends Error {
  constructor(options?: ErrorOptions) {
    super('No connection to the desk. What you typed is kept; try again.', options)
    this.name = 'ConnectionLost'
  }
}

/** What to tell a person about an error: what happened, and what to do next. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConnectionLost) return error.message
  if (!(error instanceof ApiProblem)) return 'Something went wrong on this page. Reload it and try again.'
  if (error.code === 'unauthenticated') {
    return 'You are signed out. Sign in again in another tab, then repeat this; what you typed is kept.'
  }
  if (error.code === 'version_mismatch') {
    return 'Someone changed this meanwhile. Look at the new version, then repeat your change.'
  }
  return error.detail
}

/** The sentences of the fields that were not accepted, by the field's path (`claim.statement`). */
export function fieldMessages(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {}
  return Object.fromEntries(error.errors.map(({ path, message }) => [path, message]))
}

/** The problem in an answer of the API, or of a proxy before it that speaks no JSON. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text().catch(() => '')
  const body = parseRecord(text)
  const { code, detail, title, errors, ...members } = body
  return new ApiProblem(
    response.status,
    typeof code === 'string' ? code : 'unexpected',
    typeof detail === 'string' ? detail : typeof title === 'string' ? title : unexpected(response.status),
    Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
    members,
  )
}

function unexpected(status: number): string {
  return `The desk could not do this (status ${status}). Try again; if it stays, tell whoever runs the desk.`
}

function parseRecord(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function isFieldProblem(value: unknown): value is FieldProblem {
  if (typeof value !== 'object' || value === null) return false
  const { path, message } = value as Partial<FieldProblem>
  return typeof path === 'string' && typeof message === 'string'
}
