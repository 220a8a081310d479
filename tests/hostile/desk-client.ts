import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import { createdPerson, type Role } from '@/lib/core/people/person-contract'

export type Answer = { readonly status: number; readonly text: string }
/** A call of the API as one person of the desk. */
export type Call = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  data?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>

/** The calls of whoever is signed in in this browser. */
export function callsOf(context: BrowserContext, origin: string): Call {
  return async (method, path, data, headers = {}) => {
    const response = await context.request.fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { origin, 'idempotency-key': randomUUID(), ...headers },
      // The desk may close a connection that idled just as it is used again.
      maxRetries: 2,
      ...(data === undefined ? {} : { data }),
    })
    return { status: response.status(), text: await response.text() }
  }
}

/** The answer's body, where the call was to succeed. */
export function bodyOf<T extends z.ZodType>(schema: T, answer: Answer): z.output<T> {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text.slice(0, 300)}`)
  return schema.parse(JSON.parse(answer.text))
}

export async function signIn(context: BrowserContext, email: string, password: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('/')
  return page
}

export type NewPerson = { readonly id: string; readonly email: string; readonly password: string }

/** Somebody of the desk with a password, whose name is this. */
export async function invite(admin: Call, role: Role, name: string): Promise<NewPerson> {
  const email = `hostile-${role}-${Date.now()}@desk.test`
  const password = 'let it stand, whatever it says'
  const answer = await admin('POST', '/people', { email, name, role })
  const { person, inviteUrl } = bodyOf(createdPerson, answer)
  const link = new URL(inviteUrl).pathname.split('/').pop()
  bodyOf(z.unknown(), await admin('POST', '/password-links', { link, password }))
  return { id: person.id, email, password }
}

/** Works through the items, a few at a time. */
export async function forEach<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
  width = 4,
): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index]
      if (item !== undefined) await work(item, index)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}
